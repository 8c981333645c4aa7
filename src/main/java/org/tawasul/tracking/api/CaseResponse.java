package org.tawasul.tracking.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Phase;
import org.tawasul.casefile.TimelineEntry;
import org.tawasul.language.DateFormatter;

/**
 * A case as a program shows it to its reporter.
 *
 * @param number the case's number
 * @param status the word that the model draws, such as {@code under_study}
 * @param phase what of a fixed list that counts as
 * @param unit code of the responsible unit, null while nobody knows whose it is
 * @param promisedAt when an answer is promised
 * @param resolution the answer, null until there is one
 * @param objectionUntil until when one may object, null when one may not
 * @param timeline what happened, the oldest first
 */
record CaseResponse(long number, @Nullable String status, Phase phase, @Nullable String unit,
		@Nullable OffsetDateTime promisedAt, @Nullable String resolution, @Nullable OffsetDateTime objectionUntil,
		List<TimelineEntryResponse> timeline) {

	static CaseResponse of(CaseFile file, boolean objectionPossible, List<TimelineEntryResponse> timeline) {
		return new CaseResponse(file.getNumber().value(), file.getStatus(), file.getPhase(),
				file.getAssignment().getUnit(), moment(file.getPromisedAt()), file.getResolution(),
				moment(objectionPossible ? file.getObjectionUntil() : null), timeline);
	}

	private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
		return (instant != null) ? instant.atZone(DateFormatter.ZONE).toOffsetDateTime() : null;
	}

	/**
	 * One thing that happened.
	 *
	 * @param at when
	 * @param event what, as a word
	 * @param text what, as a sentence in the caller's language
	 * @param unit code of the unit at which it happened
	 */
	record TimelineEntryResponse(@Nullable OffsetDateTime at, String event, String text, @Nullable String unit) {

		static TimelineEntryResponse of(TimelineEntry entry, String sentence) {
			return new TimelineEntryResponse(moment(entry.getAt()), entry.getEvent().word(), sentence, entry.getUnit());
		}

	}

}
