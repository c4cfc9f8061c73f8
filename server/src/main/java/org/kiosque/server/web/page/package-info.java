/** What every page needs: who reads, its frame, the words around it. */
@NullMarked
package org.kiosque.server.web.page;

import org.jspecify.annotations.NullMarked;
