package org.kiosque.server.doctor;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Checks the machine: Java, memory, clock and language. */
final class Machine {

    private static final int NEEDED_JAVA = 25;
    private static final int FIRST_YEAR = 2025;
    private static final int LAST_YEAR = 2100;
    private static final long MEBIBYTE = 1 << 20;
    private static final long LEAST_MEMORY = 400 * MEBIBYTE;
    private static final long GOOD_MEMORY = 900 * MEBIBYTE;

    private Machine() {}

    static Finding java(int feature, String version) {
        return feature >= NEEDED_JAVA
                ? Finding.good("Java " + version)
                : Finding.fault(
                        "Java " + version + " is too old",
                        "install a JDK " + NEEDED_JAVA + " and start with ./kiosque");
    }

    /** All the memory that this machine or container has, in bytes. */
    static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Runtime.getRuntime().maxMemory() * 4;
    }

    static Finding memory(long bytes) {
        String what = "Memory: " + bytes / MEBIBYTE + " MB";
        if (bytes < LEAST_MEMORY) {
            return Finding.fault(what, "give the machine or container at least 1 GB");
        }
        return bytes < GOOD_MEMORY
                ? Finding.warning(what, "a few dozen feeds will do; more want 1 GB")
                : Finding.good(what);
    }

    static Finding clock(Clock clock) {
        var now = ZonedDateTime.now(clock);
        String what = "Clock: %tF %<tR %s".formatted(now, now.getZone());
        return now.getYear() >= FIRST_YEAR && now.getYear() <= LAST_YEAR
                ? Finding.good(what)
                : Finding.fault(what, "set the clock: ages of articles and secure connections depend on it");
    }

    static Finding language(Locale locale) {
        boolean spoken =
                locale.getLanguage().equals("fr") || locale.getLanguage().equals("en");
        String name = locale.getLanguage().isEmpty() ? "unknown" : locale.getDisplayLanguage(Locale.ENGLISH);
        return spoken
                ? Finding.good("Language of this system: " + name + "; pages follow the browser's")
                : Finding.warning(
                        "Language of this system: " + name + "; pages come in French or English",
                        "choose one of them in the browser's settings");
    }
}
