/** The engine's records as JSON: in the database, in the tools' lines and in the API. */
@NullMarked
package org.kiosque.server.json;

import org.jspecify.annotations.NullMarked;
