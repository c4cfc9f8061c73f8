package org.kiosque.server.web.faults;

import java.util.Objects;
import org.kiosque.server.store.Faults.Fault;
import org.kiosque.server.web.page.Moment;
import org.kiosque.server.web.page.Reader;

/**
 * A report as pages show it.
 *
 * @param moment when it was answered or, while it waits, reported
 */
public record FaultView(
        long id, String page, String title, String kind, String shown, String note, String answer, Moment moment) {

    static FaultView of(Fault fault, Reader reader) {
        return new FaultView(
                fault.id(),
                fault.page(),
                fault.title(),
                fault.kind().name(),
                fault.shown(),
                fault.note(),
                Objects.requireNonNullElse(fault.answer(), ""),
                reader.ages().of(Objects.requireNonNullElse(fault.settled(), fault.reported())));
    }
}
