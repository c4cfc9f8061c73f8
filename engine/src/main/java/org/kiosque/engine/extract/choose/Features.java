package org.kiosque.engine.extract.choose;

import org.kiosque.engine.extract.block.Candidate;
import org.kiosque.engine.extract.hint.Phrases;

/**
 * What the decision about a candidate rests on; all that a rule or a model may look at.
 *
 * @param form what the candidate would become
 * @param length characters of its text
 * @param linkDensity share of the characters that stand in links
 * @param sentence whether it ends like a sentence
 * @param inside whether the article's container holds it
 * @param beside whether it stands in a part marked as navigation, promotion, comments and the like
 * @param phrase what its words alone tell
 * @param repeated whether the same text was there before
 * @param title whether it repeats the headline
 * @param teasers whether it is a list whose items begin with links
 */
record Features(
        Candidate.Form form,
        int length,
        double linkDensity,
        boolean sentence,
        boolean inside,
        boolean beside,
        Phrases.Kind phrase,
        boolean repeated,
        boolean title,
        boolean teasers) {}
