/** Who works on what: leases on feeds, pages and hosts, and the hand-over of fetched pages, all in the database. */
@NullMarked
package org.kiosque.server.lease;

import org.jspecify.annotations.NullMarked;
