/** Publishers' icons: asked for once a week at most, drawn again by us, kept in the database. */
@NullMarked
package org.kiosque.server.icon;

import org.jspecify.annotations.NullMarked;
