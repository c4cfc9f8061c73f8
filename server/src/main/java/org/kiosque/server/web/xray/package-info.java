/** The page that shows an article with everything marked that was found in it. */
@NullMarked
package org.kiosque.server.web.xray;

import org.jspecify.annotations.NullMarked;
