/** What publishers reserve, gathered from page, headers and site. */
@NullMarked
package org.kiosque.server.rights;

import org.jspecify.annotations.NullMarked;
