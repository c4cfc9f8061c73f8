/** What is stored: one SQLite database in the data folder. */
@NullMarked
package org.kiosque.server.store;

import org.jspecify.annotations.NullMarked;
