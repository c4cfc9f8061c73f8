package org.kiosque.server.schedule;

import java.time.Instant;
import java.util.List;

/**
 * What is to be kept of a feed's schedule after a visit.
 *
 * @param rhythm the rhythm renewed by what the visit brought
 */
public record Plan(Rhythm rhythm, Appointment next) {

    /** Makes the plan once it is known what was new: the times of the new entries. */
    public interface Maker {
        Plan of(List<Instant> came);
    }
}
