/** The page of a story's dossier, and questions to the story. */
@NullMarked
package org.kiosque.server.web.dossier;

import org.jspecify.annotations.NullMarked;
