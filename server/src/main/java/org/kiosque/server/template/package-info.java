/** What recurs on each host's pages, kept in the database. */
@NullMarked
package org.kiosque.server.template;

import org.jspecify.annotations.NullMarked;
