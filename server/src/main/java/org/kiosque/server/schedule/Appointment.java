package org.kiosque.server.schedule;

import java.time.Instant;

/** The next visit to a feed: when, and why then. */
public record Appointment(Instant at, Why why) {}
