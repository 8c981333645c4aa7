package org.tawasul.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.Embeddable;
import org.tawasul.language.DateFormatter;

/**
 * When and where a meeting is.
 *
 * @param startsAt its beginning
 * @param minutes how long it takes, 5 to 480
 * @param place at most 150 characters
 */
@Embeddable
public record MeetingTime(Instant startsAt, int minutes, String place) {

	/** The choices that forms offer, in minutes. */
	public static final List<Integer> LENGTHS = List.of(15, 30, 45, 60, 90, 120);

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	/** Characters of a place at most. */
	public static final int MAX_PLACE = 150;

	/**
	 * When it is over.
	 * @return the end
	 */
	public Instant endsAt() {
		return this.startsAt.plus(Duration.ofMinutes(this.minutes));
	}

	/**
	 * The day on which it begins.
	 * @return in Riyadh
	 */
	public LocalDate day() {
		return LocalDate.ofInstant(this.startsAt, DateFormatter.ZONE);
	}

	/**
	 * The time of the day at which it begins, as people type it.
	 * @return such as {@code 13:30}, in Riyadh
	 */
	public String clock() {
		return CLOCK.format(this.startsAt.atZone(DateFormatter.ZONE));
	}

}
