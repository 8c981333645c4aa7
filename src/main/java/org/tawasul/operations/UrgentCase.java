package org.tawasul.operations;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;

/**
 * An urgent incident as the room sees it.
 *
 * @param subject in the reporter's words
 * @param category null until somebody knows
 * @param region a code such as <code>SA-01</code>, or <code>ABROAD</code>
 * @param latitude degrees north, or null where no point is known
 * @param longitude degrees east, together with the latitude
 * @param facility the facility's name, or null
 * @param unit code of the responsible unit, or null while nobody knows it
 * @param levelUnit code of the unit of the escalation level, or null before the first
 * @param levelKind a name of the directory's {@code EscalationLevelKind}, or null before
 * the first level
 * @param receivedAt when it was reported
 * @param dueAt when its running deadline ends, or null while none runs
 * @param peopleHurt whether the reporter spoke of injured people
 * @param dangerContinues whether the danger had not passed when it was reported
 * @param looks by the operators that have looked at it, the first first
 * @param contacts of bodies, the latest first
 */
public record UrgentCase(CaseNumber number, String subject, @Nullable Category category, String region,
		@Nullable Double latitude, @Nullable Double longitude, @Nullable String facility, @Nullable String unit,
		@Nullable String levelUnit, @Nullable String levelKind, Instant receivedAt, @Nullable Instant dueAt,
		boolean peopleHurt, boolean dangerContinues, List<Look> looks, List<Contact> contacts) {

	/**
	 * An operator's first look at the incident.
	 *
	 * @param username who looked
	 * @param at when
	 */
	public record Look(String username, Instant at) {

	}

	/**
	 * A body was contacted about the incident.
	 *
	 * @param body which
	 * @param username by whom
	 * @param at when it was noted
	 */
	public record Contact(ContactedBody body, String username, Instant at) {

	}

}
