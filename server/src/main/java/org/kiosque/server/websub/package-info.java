/** A subscriber of WebSub (W3C Recommendation, 2018): hubs tell what is new, so that feeds need hardly be visited. */
@NullMarked
package org.kiosque.server.websub;

import org.jspecify.annotations.NullMarked;
