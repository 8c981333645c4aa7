package org.tawasul.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Importance;

/**
 * A place in a list of cases, from which the next page goes on. Lists of open cases are
 * in the order of importance, then of the time left, then of numbers; closed ones, the
 * highest number first.
 *
 * @param urgency 0 for the highest importance, then 1, 2
 * @param due when the running deadline is over, or null while none runs
 * @param number of the case
 */
public record WorkListPosition(int urgency, @Nullable Instant due, long number) {

	private static final Pattern CODE = Pattern.compile("([0-2])-([0-9]{1,17}|none)-([1-9][0-9]{0,14})");

	private static final String NONE = "none";

	/**
	 * The place of a case.
	 * @param importance of the case
	 * @param due when its running deadline is over, or null while none runs
	 * @param number of the case
	 * @return its place
	 */
	public static WorkListPosition of(Importance importance, @Nullable Instant due, long number) {
		return new WorkListPosition(Importance.VERY_IMPORTANT.ordinal() - importance.ordinal(), due, number);
	}

	/**
	 * Reads the place from an address.
	 * @param code as {@link #code()} gives it
	 * @return the place, or nothing when it is none
	 */
	public static Optional<WorkListPosition> parse(String code) {
		Matcher matcher = CODE.matcher(code);
		return matcher.matches() ? Optional.of(new WorkListPosition(Integer.parseInt(matcher.group(1)),
				due(matcher.group(2)), Long.parseLong(matcher.group(3)))) : Optional.empty();
	}

	private static @Nullable Instant due(String micros) {
		return micros.equals(NONE) ? null : Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
	}

	/**
	 * The place as it is written into addresses: the time in microseconds, as the
	 * database has it.
	 * @return for example {@code 0-1795500000000000-41001}
	 */
	public String code() {
		return this.urgency + "-" + ((this.due != null) ? ChronoUnit.MICROS.between(Instant.EPOCH, this.due) : NONE)
				+ "-" + this.number;
	}

	/** As the database compares it: without a deadline after every other. */
	OffsetDateTime dueForDatabase() {
		return (this.due != null) ? this.due.atOffset(ZoneOffset.UTC) : OffsetDateTime.MAX;
	}

}
