package org.kiosque.server.doctor;

/**
 * What one check found.
 *
 * @param what in words for a person
 * @param advice what to do, empty where all is well
 */
public record Finding(Grade grade, String what, String advice) {

    /** How bad it is. */
    public enum Grade {
        GOOD("✓"),
        WARNING("!"),
        FAULT("✗");

        private final String sign;

        Grade(String sign) {
            this.sign = sign;
        }
    }

    static Finding good(String what) {
        return new Finding(Grade.GOOD, what, "");
    }

    static Finding warning(String what, String advice) {
        return new Finding(Grade.WARNING, what, advice);
    }

    static Finding fault(String what, String advice) {
        return new Finding(Grade.FAULT, what, advice);
    }

    /** One line. */
    @Override
    public String toString() {
        return grade.sign + " " + what + (advice.isEmpty() ? "" : " → " + advice);
    }
}
