package org.tawasul.directory;

/**
 * Somebody in a post for a time, as its holder or as the stand-in.
 *
 * @param post the post
 * @param username who
 * @param period from when until when
 */
public record AppointmentPeriod(Post post, String username, TimeRange period) {

}
