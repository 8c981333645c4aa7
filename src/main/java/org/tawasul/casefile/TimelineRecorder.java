package org.tawasul.casefile;

import java.time.Clock;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes down what happens to a case: the timeline and the comments.
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

	/** A line that the reporter sees too. */
	void record(CaseFile file, TimelineEvent event, @Nullable String actor, Map<String, String> facts) {
		write(file, event, actor, false, facts);
	}

	/** A line for staff only. */
	void recordInternally(CaseFile file, TimelineEvent event, @Nullable String actor, Map<String, String> facts) {
		write(file, event, actor, true, facts);
	}

	void comment(CaseFile file, CommentKind kind, @Nullable String author, boolean internal, String text) {
		this.comments.save(new Comment(file.getNumber(), this.clock.instant(), kind, author, at(file), internal, text));
	}

	private void write(CaseFile file, TimelineEvent event, @Nullable String actor, boolean internal,
			Map<String, String> facts) {
		this.timeline
			.save(new TimelineEntry(file.getNumber(), this.clock.instant(), event, at(file), actor, internal, facts));
	}

	/** The body that has the case: its rung's unit, else the responsible unit. */
	private static @Nullable String at(CaseFile file) {
		CaseAssignment standing = file.getAssignment();
		return (standing.getLevelUnit() != null) ? standing.getLevelUnit() : standing.getUnit();
	}

}
