/** Publishers' public feeds to choose from, with language, country, region and section. */
@NullMarked
package org.kiosque.server.catalogue;

import org.jspecify.annotations.NullMarked;
