package org.tawasul.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes what happens to a case: its timeline and its comments.
 */
@Component
class TimelineRecorder {

	private final TimelineRepository timeline;

	private final CommentRepository comments;

	private final Clock clock;

	TimelineRecorder(TimelineRepository timeline, CommentRepository comments, Clock clock) {
		this.timeline = timeline;
		this.comments = comments;
		this.clock = clock;
	}

	/** An entry that the reporter sees too. */
	void record(CaseFile caseFile, TimelineEvent event, @Nullable String actor, Map<String, String> facts) {
		write(caseFile, event, actor, false, facts);
	}

	/** An entry for staff only. */
	void recordInternally(CaseFile caseFile, TimelineEvent event, @Nullable String actor, Map<String, String> facts) {
		write(caseFile, event, actor, true, facts);
	}

	/**
	 * An entry for staff only of what concerns no unit in particular, whoever has the
	 * case at the moment.
	 */
	void recordInternallyWithoutUnit(CaseFile caseFile, TimelineEvent event, Map<String, String> facts) {
		this.timeline
			.save(new TimelineEntry(caseFile.getNumber(), this.clock.instant(), event, null, null, true, facts));
	}

	/** When an event happened for the last time. */
	Optional<Instant> last(CaseNumber number, TimelineEvent event) {
		return this.timeline.findFirstByCaseNumberAndEventOrderByAtDescIdDesc(number.value(), event)
			.map(TimelineEntry::getAt);
	}

	void comment(CaseFile caseFile, CommentKind kind, @Nullable String author, boolean internal, String text) {
		this.comments.save(new Comment(caseFile.getNumber(), this.clock.instant(), kind, author, unitOf(caseFile),
				internal, text));
	}

	/** Before another resolution takes its place. */
	void keepFormerResolution(CaseFile caseFile) {
		String former = caseFile.getResolution();
		if (former != null) {
			this.comments.keepFormerResolution(caseFile.getNumber().value(), former);
		}
	}

	private void write(CaseFile caseFile, TimelineEvent event, @Nullable String actor, boolean internal,
			Map<String, String> facts) {
		this.timeline.save(new TimelineEntry(caseFile.getNumber(), this.clock.instant(), event, unitOf(caseFile), actor,
				internal, facts));
	}

	/** The unit that has the case: that of its level, else the responsible one. */
	private static @Nullable String unitOf(CaseFile caseFile) {
		CaseAssignment assignment = caseFile.getAssignment();
		return (assignment.getLevelUnit() != null) ? assignment.getLevelUnit() : assignment.getUnit();
	}

}
