package org.tawasul.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tawasul.access.EngineEndpoints;
import org.tawasul.casefile.CaseAssignment;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Comment;
import org.tawasul.casefile.HistoryPage;
import org.tawasul.casefile.TimelineEntry;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.desk.CaseWithRights;
import org.tawasul.desk.OpenTaskLookup;
import org.tawasul.desk.StaffRights;
import org.tawasul.desk.web.DeskCaseView.CommentView;
import org.tawasul.desk.web.DeskCaseView.HandlerView;
import org.tawasul.desk.web.DeskCaseView.TimelineItemView;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.page.HistoryRequest;
import org.tawasul.question.QuestionService;

import org.springframework.stereotype.Component;

/**
 * Gathers what the page of a case shows. Those who may only ask for its status get the
 * timeline as the reporter sees it, and nothing that was written.
 */
@Component
class DeskCaseViewMapper {

	private final CaseService cases;

	private final CaseHistoryService history;

	private final TimelineFormatter timelineFormatter;

	private final CaseFormatter formatter;

	private final QuestionService questions;

	private final MinistryDirectory directory;

	private final OpenTaskLookup openTask;

	private final EngineEndpoints engine;

	private final Clock clock;

	DeskCaseViewMapper(CaseService cases, CaseHistoryService history, TimelineFormatter timelineFormatter,
			CaseFormatter formatter, QuestionService questions, MinistryDirectory directory, OpenTaskLookup openTask,
			EngineEndpoints engine, Clock clock) {
		this.cases = cases;
		this.history = history;
		this.timelineFormatter = timelineFormatter;
		this.formatter = formatter;
		this.questions = questions;
		this.directory = directory;
		this.openTask = openTask;
		this.engine = engine;
		this.clock = clock;
	}

	DeskCaseView view(CaseWithRights accessible, HistoryRequest history, Locale locale) {
		CaseFile file = accessible.file();
		CaseReport report = file.getReport();
		CaseAssignment assignment = file.getAssignment();
		StaffRights rights = accessible.rights();
		HistoryPage<Comment> comments = rights.seesCase()
				? this.history.comments(file.getNumber(), history.commentsBefore()) : HistoryPage.empty();
		HistoryPage<TimelineEntry> timeline = rights.seesCase()
				? this.history.timeline(file.getNumber(), history.timelineBefore())
				: this.history.timelineForReporter(file.getNumber(), history.timelineBefore());
		Optional<OpenTaskLookup.Details> task = rights.seesCase() ? this.openTask.of(file) : Optional.empty();
		return new DeskCaseView(file, rights,
				this.formatter.status(file.getNumber(), file.getStatus(), file.getPhase(), locale),
				this.formatter.unit(assignment.getUnit(), locale), this.formatter.holder(assignment, locale),
				Optional.ofNullable(report.reporter())
					.map((person) -> ReporterView.of(person, rights.seesPersonalData()))
					.orElse(null),
				Optional.ofNullable(report.facility())
					.map((facility) -> this.formatter.facility(facility, locale))
					.orElse(""),
				this.questions.answerViews(report.answers(), locale),
				this.formatter.deadline(assignment.getDueAt(), assignment.getTimeLeft(), locale),
				this.cases.rightsOn(file).mayObject() && file.getObjectionUntil() != null,
				MapPinView.of(report.region(), report.place()), handlers(file, locale),
				task.filter((details) -> rights.handlesCase())
					.map((details) -> this.engine.taskPath(details.id()))
					.orElse(""),
				task.filter((details) -> rights.worksOnCase() || !isWithCareCentre(assignment))
					.map((details) -> this.formatter.person(details.assignee(), locale))
					.orElse(""),
				timeline(timeline.items(), rights, locale), comments(comments.items(), true, locale),
				comments(comments.items(), false, locale), timeline.older(), comments.older(),
				rights.seesCase() ? this.cases.objections(file.getNumber()) : List.of());
	}

	/** Who of its officers reviews an answer is nothing for those who wrote it. */
	private static boolean isWithCareCentre(CaseAssignment assignment) {
		return EscalationLevelKind.CARE_CENTRE.name().equals(assignment.getLevelKind());
	}

	private List<HandlerView> handlers(CaseFile file, Locale locale) {
		String group = file.getAssignment().getHandlers();
		if (group == null || !file.getPhase().isOpen()) {
			return List.of();
		}
		return this.directory.members(group, this.clock.instant())
			.stream()
			.map((person) -> new HandlerView(person.name(locale), person.username(), person.email()))
			.toList();
	}

	private List<TimelineItemView> timeline(List<TimelineEntry> entries, StaffRights rights, Locale locale) {
		return entries.stream()
			.map((entry) -> new TimelineItemView(entry.getAt(), sentence(entry, rights, locale),
					this.formatter.unit(entry.getUnit(), locale),
					rights.seesCase() ? this.formatter.person(entry.getActor(), locale) : "", entry.isInternal()))
			.toList();
	}

	private String sentence(TimelineEntry entry, StaffRights rights, Locale locale) {
		return rights.seesRating() ? this.timelineFormatter.sentence(entry, locale)
				: this.timelineFormatter.sentenceWithoutRating(entry, locale);
	}

	private List<CommentView> comments(List<Comment> comments, boolean internal, Locale locale) {
		return comments.stream()
			.filter((comment) -> comment.isInternal() == internal)
			.map((comment) -> new CommentView(comment.getAt(), comment.getKind(),
					this.formatter.person(comment.getAuthor(), locale), this.formatter.unit(comment.getUnit(), locale),
					comment.getText()))
			.toList();
	}

}
