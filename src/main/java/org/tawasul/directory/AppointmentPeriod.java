package org.tawasul.directory;

import java.time.Instant;

/**
 * Somebody in a post for a time, as its holder or as a stand-in.
 *
 * @param post the post
 * @param username the person's user name
 * @param period when
 */
public record AppointmentPeriod(Post post, String username, TimeRange period) {

	/**
	 * The same, ending earlier or later.
	 * @param end the first moment after it
	 * @return a copy
	 * @throws DirectoryException if it would end before it begins
	 */
	public AppointmentPeriod endingAt(Instant end) {
		return new AppointmentPeriod(this.post, this.username, new TimeRange(this.period.from(), end));
	}

}
