package org.tawasul.search;

import java.time.LocalDate;
import java.util.Optional;

import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Phase;
import org.tawasul.directory.EscalationLevelKind;

/**
 * What is sought. Whatever is empty admits every case; the rest must all be so.
 *
 * @param text what was typed: a case's number, the reporter's identity or mobile number,
 * or words of subject, description, reporter's or facility's name; may be blank
 * @param from received, or what {@code progress} says instead, on this day or later, in
 * the ministry's time zone
 * @param until received, or what {@code progress} says instead, on this day or before
 * @param type the case's type
 * @param category the category, of incidents
 * @param phase what its status counts as
 * @param importance how important it is
 * @param unit code of the responsible unit, or of one above it
 * @param region code of the region where it happened
 * @param channel by which way it came in
 * @param punctuality whether the promised date was, or until now is, kept
 * @param escalatedTo the level that it has been escalated to: a head or the Minister
 * @param objected whether there has been an objection
 * @param progress by the way that they have gone
 */
public record CaseSearchCriteria(String text, Optional<LocalDate> from, Optional<LocalDate> until,
		Optional<CaseType> type, Optional<Category> category, Optional<Phase> phase, Optional<Importance> importance,
		Optional<String> unit, Optional<String> region, Optional<Channel> channel, Optional<Punctuality> punctuality,
		Optional<EscalationLevelKind> escalatedTo, boolean objected, CaseProgressCriteria progress) {

	/** Maximum number of characters of the text. */
	public static final int MAX_TEXT = 200;

	/**
	 * Cases whatever way they have gone.
	 */
	public CaseSearchCriteria(String text, Optional<LocalDate> from, Optional<LocalDate> until, Optional<CaseType> type,
			Optional<Category> category, Optional<Phase> phase, Optional<Importance> importance, Optional<String> unit,
			Optional<String> region, Optional<Channel> channel, Optional<Punctuality> punctuality,
			Optional<EscalationLevelKind> escalatedTo, boolean objected) {
		this(text, from, until, type, category, phase, importance, unit, region, channel, punctuality, escalatedTo,
				objected, CaseProgressCriteria.ANY);
	}

	/**
	 * Whether the promised date is kept. A case without one is on time.
	 */
	public enum Punctuality {

		ON_TIME, LATE

	}

}
