/** The pages, rendered on the server. */
@NullMarked
package org.kiosque.server.web;

import org.jspecify.annotations.NullMarked;
