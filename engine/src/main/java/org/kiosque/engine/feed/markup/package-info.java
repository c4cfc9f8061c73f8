/** The XML of feeds as small trees, read strictly at first and leniently where it is ill-formed. */
@NullMarked
package org.kiosque.engine.feed.markup;

import org.jspecify.annotations.NullMarked;
