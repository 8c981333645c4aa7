package org.tawasul.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.EngineEndpoints;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Comment;
import org.tawasul.casefile.TimelineEntry;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.desk.AccessibleCase;
import org.tawasul.desk.OpenTaskLookup;
import org.tawasul.desk.StaffRights;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.question.QuestionService;

import org.springframework.stereotype.Component;

/**
 * Puts together what the page of a case shows. Who only asks how it stands gets the
 * timeline as the reporter sees it, and nothing that was written.
 */
@Component
class DeskCaseViewMapper {

	private final CaseService cases;

	private final CaseHistoryService history;

	private final TimelineFormatter sentences;

	private final CaseFormatter labels;

	private final QuestionService questions;

	private final MinistryDirectory ministry;

	private final OpenTaskLookup openTask;

	private final EngineEndpoints engine;

	private final Clock clock;

	DeskCaseViewMapper(CaseService cases, CaseHistoryService history, TimelineFormatter sentences, CaseFormatter labels,
			QuestionService questions, MinistryDirectory ministry, OpenTaskLookup openTask, EngineEndpoints engine,
			Clock clock) {
		this.engine = engine;
		this.cases = cases;
		this.history = history;
		this.sentences = sentences;
		this.labels = labels;
		this.questions = questions;
		this.ministry = ministry;
		this.openTask = openTask;
		this.clock = clock;
	}

	DeskCaseView of(AccessibleCase seen, Locale locale) {
		CaseFile file = seen.file();
		StaffRights rights = seen.rights();
		List<Comment> written = rights.sees() ? this.history.comments(file.getNumber()) : List.of();
		Optional<OpenTaskLookup.Details> task = rights.sees() ? this.openTask.of(file.getNumber()) : Optional.empty();
		return new DeskCaseView(file, rights,
				this.labels.status(file.getNumber(), file.getStatus(), file.getPhase(), locale),
				this.labels.unit(file.getAssignment().getUnit(), locale),
				this.labels.holder(file.getAssignment(), locale), beneficiary(file, rights),
				file.getFacility().map((facility) -> this.labels.facility(facility, locale)).orElse(""),
				this.questions.read(file.getAnswers(), locale),
				this.labels.deadline(file.getAssignment().getDueAt(), file.getAssignment().getTimeLeft(), locale),
				this.cases.rightsOn(file).mayObject() && file.getObjectionUntil() != null, spot(file),
				keepers(file, locale),
				task.filter((details) -> rights.handles())
					.map((details) -> this.engine.taskPath(details.id()))
					.orElse(""),
				task.map((details) -> this.labels.person(details.assignee(), locale)).orElse(""),
				timeline(file, rights, locale), notes(written, true, locale), notes(written, false, locale),
				rights.sees() ? this.cases.objections(file.getNumber()) : List.of());
	}

	private static @Nullable ReporterView beneficiary(CaseFile file, StaffRights rights) {
		return file.getReporter().map((reporter) -> ReporterView.of(reporter, rights.seesPersonalData())).orElse(null);
	}

	private static MapPinView spot(CaseFile file) {
		return file.getPlace()
			.map((place) -> new MapPinView(file.getRegion(), place.latitude(), place.longitude(), place.address()))
			.orElseGet(() -> new MapPinView(file.getRegion(), null, null, null));
	}

	private List<HandlerView> keepers(CaseFile file, Locale locale) {
		String group = file.getAssignment().getHandlers();
		if (group == null || !file.getPhase().isOpen()) {
			return List.of();
		}
		return this.ministry.members(group, this.clock.instant())
			.stream()
			.map((person) -> new HandlerView(person.name(locale), person.username(), person.email()))
			.toList();
	}

	private List<TimelineItemView> timeline(CaseFile file, StaffRights rights, Locale locale) {
		List<TimelineEntry> entries = rights.sees() ? this.history.timeline(file.getNumber())
				: this.history.timelineForReporter(file.getNumber());
		return entries.stream()
			.map((entry) -> new TimelineItemView(entry.getAt(), this.sentences.sentence(entry, locale),
					this.labels.unit(entry.getUnit(), locale),
					rights.sees() ? this.labels.person(entry.getActor(), locale) : "", entry.isInternal()))
			.toList();
	}

	private List<CommentView> notes(List<Comment> written, boolean internal, Locale locale) {
		return written.stream()
			.filter((comment) -> comment.isInternal() == internal)
			.map((comment) -> new CommentView(comment.getAt(), comment.getKind(),
					this.labels.person(comment.getAuthor(), locale), this.labels.unit(comment.getUnit(), locale),
					comment.getText()))
			.toList();
	}

}
