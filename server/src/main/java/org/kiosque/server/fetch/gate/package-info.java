/** How many requests a host has to answer at a time, and how soon one after another. */
@NullMarked
package org.kiosque.server.fetch.gate;

import org.jspecify.annotations.NullMarked;
