@NullMarked
package org.kiosque.newsstand;

import org.jspecify.annotations.NullMarked;
