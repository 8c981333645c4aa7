package org.tawasul.directory;

/**
 * A time during which somebody is away.
 *
 * @param username the person's user name
 * @param period when
 */
record Absence(String username, TimeRange period) {

}
