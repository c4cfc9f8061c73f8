/** The pages, rendered on the server; here, what stands before and behind all of them. */
@NullMarked
package org.kiosque.server.web;

import org.jspecify.annotations.NullMarked;
