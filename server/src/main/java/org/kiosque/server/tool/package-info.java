/** The tools: the engine's stages for pipelines, without a server. */
@NullMarked
package org.kiosque.server.tool;

import org.jspecify.annotations.NullMarked;
