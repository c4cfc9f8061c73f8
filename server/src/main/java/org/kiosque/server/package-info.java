/** The program: its commands, and the newsroom that follows publishers and serves what they write. */
@NullMarked
package org.kiosque.server;

import org.jspecify.annotations.NullMarked;
