package org.tawasul.tracking.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseAssignment;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseStatusFormatter;
import org.tawasul.casefile.Comment;
import org.tawasul.casefile.CommentKind;
import org.tawasul.casefile.ReporterRights;
import org.tawasul.casefile.TimelineEntry;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.language.Messages;
import org.tawasul.tracking.ReporterActionService;
import org.tawasul.tracking.web.CaseView.CommentView;
import org.tawasul.tracking.web.CaseView.TimelineItemView;

import org.springframework.stereotype.Component;

/**
 * Gathers what the reporter's page shows, and nothing that only staff may see.
 */
@Component
class CaseViewMapper {

	private final CaseService cases;

	private final CaseHistoryService history;

	private final ReporterActionService actions;

	private final CaseStatusFormatter statuses;

	private final SentReportMapper sentReports;

	private final TimelineFormatter formatter;

	private final Messages messages;

	private final Clock clock;

	CaseViewMapper(CaseService cases, CaseHistoryService history, ReporterActionService actions,
			CaseStatusFormatter statuses, SentReportMapper sentReports, TimelineFormatter formatter, Messages messages,
			Clock clock) {
		this.cases = cases;
		this.history = history;
		this.actions = actions;
		this.statuses = statuses;
		this.sentReports = sentReports;
		this.formatter = formatter;
		this.messages = messages;
		this.clock = clock;
	}

	CaseView view(CaseNumber number, Locale locale) {
		CaseFile file = this.cases.find(number).orElseThrow();
		ReporterRights rights = this.cases.rightsOn(file);
		List<CommentView> comments = comments(file, locale);
		CommentView question = rights.isAnswerExpected() ? lastQuestion(comments) : null;
		return new CaseView(file, rights, this.statuses.label(file, locale), meaning(file, locale),
				this.formatter.unitName(file.getAssignment().getUnit(), locale), holder(file, locale),
				isLate(file, rights), this.actions.isWithdrawalRequested(number), question,
				this.sentReports.view(file, locale),
				comments.stream().filter((comment) -> comment != question).toList(), timeline(number, locale));
	}

	/** Statuses that a process owner has drawn may lack a text of their own. */
	private String meaning(CaseFile file, Locale locale) {
		return this.messages.find("tracking.status." + file.getStatus(), locale)
			.orElseGet(() -> this.messages.text("tracking.phase." + file.getPhase(), locale));
	}

	private String holder(CaseFile file, Locale locale) {
		CaseAssignment assignment = file.getAssignment();
		String holder = assignment.getLevelUnit();
		if (!file.getPhase().isOpen() || holder == null || holder.equals(assignment.getUnit())) {
			return "";
		}
		return "MINISTER".equals(assignment.getLevelKind()) ? this.messages.text("tracking.case.minister", locale)
				: this.formatter.unitName(holder, locale);
	}

	/** While the reporter is asked, the promised date waits. */
	private boolean isLate(CaseFile file, ReporterRights rights) {
		Instant promised = file.getPromisedAt();
		return promised != null && file.getPhase().isOpen() && !rights.mayAccept() && !rights.isAnswerExpected()
				&& promised.isBefore(this.clock.instant());
	}

	/** The resolution in force has a place of its own on the page. */
	private List<CommentView> comments(CaseFile file, Locale locale) {
		Stream<CommentView> comments = this.history.commentsForReporter(file.getNumber())
			.stream()
			.filter((comment) -> !isCurrentResolution(comment, file))
			.map((comment) -> new CommentView(comment.getAt(), comment.getKind().name(),
					(comment.getAuthor() != null) ? this.formatter.unitName(comment.getUnit(), locale) : "",
					comment.getText()));
		Stream<CommentView> objections = this.cases.objections(file.getNumber())
			.stream()
			.map((objection) -> new CommentView(objection.getAt(), "OBJECTION", "", objection.getReason()));
		return Stream.concat(comments, objections).sorted(Comparator.comparing(CommentView::at)).toList();
	}

	private static boolean isCurrentResolution(Comment comment, CaseFile file) {
		return comment.getKind() == CommentKind.RESOLUTION && comment.getText().equals(file.getResolution());
	}

	private static @Nullable CommentView lastQuestion(List<CommentView> comments) {
		return comments.stream()
			.filter((comment) -> comment.kind().equals(CommentKind.QUESTION.name()))
			.reduce((earlier, later) -> later)
			.orElse(null);
	}

	private List<TimelineItemView> timeline(CaseNumber number, Locale locale) {
		return this.history.timelineForReporter(number).stream().map((entry) -> item(entry, locale)).toList();
	}

	/** Many sentences name the unit themselves. */
	private TimelineItemView item(TimelineEntry entry, Locale locale) {
		String sentence = this.formatter.sentence(entry, locale);
		String unit = this.formatter.unitName(entry.getUnit(), locale);
		return new TimelineItemView(entry.getAt(), sentence, sentence.contains(unit) ? "" : unit);
	}

}
