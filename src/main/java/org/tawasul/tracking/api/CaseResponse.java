package org.tawasul.tracking.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Phase;
import org.tawasul.casefile.TimelineEntry;
import org.tawasul.language.DateFormatter;

/**
 * What the reporter may see of a case.
 *
 * @param status the status of the model, such as {@code under_study}
 * @param unit code of the responsible unit, null while it is not determined
 * @param objectionUntil null when the reporter may not object
 * @param timeline the latest 200 entries, or 200 before those, the oldest first
 * @param earlier the parameter {@code before} that asks for the entries before these;
 * left out when there are none
 */
record CaseResponse(long number, @Nullable String status, Phase phase, @Nullable String unit,
		@Nullable OffsetDateTime promisedAt, @Nullable String resolution, @Nullable OffsetDateTime objectionUntil,
		List<TimelineEntryResponse> timeline, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long earlier) {

	static CaseResponse of(CaseFile file, boolean objectionPossible, List<TimelineEntryResponse> timeline,
			@Nullable Long earlier) {
		return new CaseResponse(file.getNumber().value(), file.getStatus(), file.getPhase(),
				file.getAssignment().getUnit(), moment(file.getPromisedAt()), file.getResolution(),
				moment(objectionPossible ? file.getObjectionUntil() : null), timeline, earlier);
	}

	private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
		return (instant != null) ? instant.atZone(DateFormatter.ZONE).toOffsetDateTime() : null;
	}

	/** An entry of the timeline: the event's code, and a sentence. */
	record TimelineEntryResponse(@Nullable OffsetDateTime at, String event, String text, @Nullable String unit) {

		static TimelineEntryResponse of(TimelineEntry entry, String sentence) {
			return new TimelineEntryResponse(moment(entry.getAt()), entry.getEvent().code(), sentence, entry.getUnit());
		}

	}

}
