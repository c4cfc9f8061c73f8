package org.kiosque.server.web.faults;

import java.util.Arrays;
import java.util.List;
import org.kiosque.server.store.Faults.Kind;

/**
 * The form by which a reader reports a fault, as it is shown.
 *
 * @param page the path of the page that is wrong
 * @param title its headline
 * @param kind what is chosen
 * @param state empty, {@code incomplete}, {@code full} or {@code sent}
 */
public record FaultForm(String page, String title, Kind kind, String shown, String note, String state) {

    public List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::name).toList();
    }
}
