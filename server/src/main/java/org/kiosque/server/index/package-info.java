/** What is searched: one Lucene index in the data folder. */
@NullMarked
package org.kiosque.server.index;

import org.jspecify.annotations.NullMarked;
