package org.tawasul.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What trying models has shown, for people: kept as it was found, since the names of
 * steps are those of the tried version.
 *
 * @param faults what does not hold
 * @param ladders the ways of reports that nobody does anything about
 * @param turns what can happen at each step, and where it leads
 * @param steps how many steps were tried
 * @param complete whether all was tried, before the time was over
 * @param names of steps, statuses and choices, by their codes
 * @param untried what it was not tried with: each by the codes that name it, such as
 * {@code INCIDENT FIRE} or {@code IMPORTANT HEAD}
 */
public record TrialReport(List<Fault> faults, List<Ladder> ladders, List<Turn> turns, int steps, boolean complete,
		Map<String, Name> names, List<String> untried) {

	/** Older trials did not say what they left out. */
	public TrialReport {
		untried = Objects.requireNonNullElse(untried, List.of());
	}

	/**
	 * What something is called in the tried version.
	 * @param code of a step, status or choice
	 * @param locale the reader's
	 * @return the code where it has no name
	 */
	public String name(String code, Locale locale) {
		return Optional.ofNullable(this.names.get(code)).map((name) -> name.in(locale)).orElse(code);
	}

	/**
	 * Something that does not hold.
	 *
	 * @param file name of the model
	 * @param element id of the step
	 * @param text what
	 * @param way the last steps before
	 */
	public record Fault(String file, String element, KeptText text, List<Step> way) {

	}

	/**
	 * A step of a way.
	 *
	 * @param element its id; empty at the beginning
	 * @param choice what was decided there; may be empty
	 */
	public record Step(String element, String choice) {

	}

	/**
	 * The way of a report that nobody does anything about, until the Minister has it.
	 *
	 * @param type of the case, as {@code type.<code>} says
	 * @param danger whether somebody is hurt or in danger
	 * @param unknownUnit whether nobody knows which unit it is for
	 * @param importance what it was given, as {@code importance.<code>} says; null where
	 * the table has rated it
	 * @param rungs where it waits, in order
	 */
	public record Ladder(String type, boolean danger, boolean unknownUnit, @Nullable String importance,
			List<Rung> rungs) {

	}

	/**
	 * Where a report waits.
	 *
	 * @param at since when
	 * @param step id of the step
	 * @param status the case's
	 * @param holders candidate group of those who have it; empty for nobody
	 * @param reminders when they are reminded
	 * @param until when the case is taken from them; null where no deadline runs
	 */
	public record Rung(Instant at, String step, String status, String holders, List<Instant> reminders,
			@Nullable Instant until) {

	}

	/**
	 * Something that can happen where a case waits.
	 *
	 * @param step id of the step at which it waits
	 * @param then what happens
	 * @param next id of the step at which the case waits afterwards; empty where it is
	 * over
	 * @param status the case's afterwards
	 */
	public record Turn(String step, Step then, String next, String status) {

	}

	/**
	 * A name in both languages.
	 *
	 * @param arabic shown where there is no English one
	 * @param english may be missing
	 */
	public record Name(String arabic, @Nullable String english) {

		/**
		 * The name for a reader.
		 * @param locale the reader's
		 * @return the Arabic one for all but readers of English
		 */
		public String in(Locale locale) {
			return (locale.getLanguage().equals("en") && this.english != null) ? this.english : this.arabic;
		}

	}

}
