/** Who acts in a text: names, roles and pronouns, whom they stand for, and the verbs beside which they speak. */
@NullMarked
package org.kiosque.engine.enrich.actor;

import org.jspecify.annotations.NullMarked;
