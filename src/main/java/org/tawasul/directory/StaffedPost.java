package org.tawasul.directory;

/**
 * Somebody in a post, now or later.
 *
 * @param kind as its holder or as a stand-in
 * @param appointment who, which post, and when
 */
public record StaffedPost(AppointmentKind kind, AppointmentPeriod appointment) {

}
