/** The sample newsstand: invented publishers, served as real and messy sites on loopback. */
@NullMarked
package org.kiosque.newsstand;

import org.jspecify.annotations.NullMarked;
