package org.kiosque.server.lease;

/**
 * Something due, whose turn it is.
 *
 * @param host the authority that is to be visited, perhaps empty
 */
public record Turn(long id, String host) {}
