package org.tawasul.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A place in a sorted list of cases, from which the next page goes on.
 *
 * @param urgency 0 for the highest importance, then 1, 2
 * @param at when the running deadline is over, or null while none runs; in a list of
 * closed cases, when the case was closed
 * @param text the status or unit by which the list is sorted; empty where it is not
 * @param number of the case
 */
public record WorkListPosition(int urgency, @Nullable Instant at, String text, long number) {

	private static final Pattern CODE = Pattern
		.compile("([0-2])-([0-9]{1,17}|none)-([1-9][0-9]{0,14})(?:-([A-Za-z0-9_.-]{1,80}))?");

	private static final String NONE = "none";

	/**
	 * The place of a case in a list.
	 * @param item the case
	 * @param order by what the list is sorted
	 * @return its place
	 */
	static WorkListPosition of(CaseListItem item, WorkListOrder order) {
		String text = switch (order) {
			case STATUS -> Objects.requireNonNullElse(item.status(), "");
			case HOLDER -> Objects.requireNonNullElse(item.levelUnit(), "");
			default -> "";
		};
		return new WorkListPosition(item.urgency(), (order != WorkListOrder.CLOSED) ? item.dueAt() : item.closedAt(),
				text, item.number().value());
	}

	/**
	 * Reads the place from an address.
	 * @param code as {@link #code()} gives it
	 * @return the place, or nothing when it is none
	 */
	public static Optional<WorkListPosition> parse(String code) {
		Matcher matcher = CODE.matcher(code);
		return matcher.matches()
				? Optional.of(new WorkListPosition(Integer.parseInt(matcher.group(1)), at(matcher.group(2)),
						Objects.requireNonNullElse(matcher.group(4), ""), Long.parseLong(matcher.group(3))))
				: Optional.empty();
	}

	private static @Nullable Instant at(String micros) {
		return micros.equals(NONE) ? null : Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
	}

	/**
	 * The place as it is written into addresses: the time in microseconds, as the
	 * database has it.
	 * @return for example {@code 0-1795500000000000-41001}
	 */
	public String code() {
		return this.urgency + "-" + ((this.at != null) ? ChronoUnit.MICROS.between(Instant.EPOCH, this.at) : NONE) + "-"
				+ this.number + (this.text.isEmpty() ? "" : "-" + this.text);
	}

	/** As the database compares it: without a deadline after every other. */
	OffsetDateTime atForDatabase() {
		return (this.at != null) ? this.at.atOffset(ZoneOffset.UTC) : OffsetDateTime.MAX;
	}

}
