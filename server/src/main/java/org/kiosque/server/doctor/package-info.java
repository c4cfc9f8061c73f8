/** What a machine must have for the program to run well, and what to do where it has not. */
@NullMarked
package org.kiosque.server.doctor;

import org.jspecify.annotations.NullMarked;
