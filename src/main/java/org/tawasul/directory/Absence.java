package org.tawasul.directory;

/**
 * Somebody is away.
 *
 * @param username who
 * @param period from when until when
 */
record Absence(String username, TimeRange period) {

}
