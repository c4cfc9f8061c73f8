/** The port to a language model, if the operator has one: bounded in time and tokens, and never believed. */
@NullMarked
package org.kiosque.server.model;

import org.jspecify.annotations.NullMarked;
