package org.tawasul.periodic;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.indicators.ComparedPeriod;
import org.tawasul.periodic.ReportRhythm.Days;

/**
 * Which report: there is one of each.
 *
 * @param rhythm how often such reports are made
 * @param days which days it is about
 * @param recipient for whom it is
 * @param unit code of the unit that it is about; null for the whole ministry
 */
public record ReportKey(ReportRhythm rhythm, Days days, ReportRecipient recipient, @Nullable String unit) {

	/**
	 * Makes a key.
	 * @throws IllegalArgumentException if a region has no unit, or another recipient one
	 */
	public ReportKey {
		if ((recipient == ReportRecipient.REGION) != (unit != null)) {
			throw new IllegalArgumentException("A region has a unit, the whole ministry has none");
		}
	}

	/**
	 * The key as processes carry it.
	 * @return such as {@code WEEKLY/2026-11-15/2026-11-21/REGION/EDU-01}
	 */
	public String code() {
		return this.rhythm + "/" + this.days.from() + "/" + this.days.until() + "/" + this.recipient
				+ ((this.unit != null) ? "/" + this.unit : "");
	}

	/**
	 * Reads a key.
	 * @param code as {@link #code()} wrote it
	 * @return empty for anything else
	 */
	public static Optional<ReportKey> parse(String code) {
		String[] parts = code.split("/", 5);
		if (parts.length < 4 || !EnumUtils.isValidEnum(ReportRhythm.class, parts[0])
				|| !EnumUtils.isValidEnum(ReportRecipient.class, parts[3])) {
			return Optional.empty();
		}
		try {
			return Optional.of(new ReportKey(ReportRhythm.valueOf(parts[0]),
					new Days(LocalDate.parse(parts[1]), LocalDate.parse(parts[2])), ReportRecipient.valueOf(parts[3]),
					(parts.length > 4) ? parts[4] : null));
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	Days before() {
		return this.rhythm.before(this.days);
	}

	ComparedPeriod compared() {
		Days before = before();
		return new ComparedPeriod(this.days.from(), this.days.until(), before.from(), before.until());
	}

}
