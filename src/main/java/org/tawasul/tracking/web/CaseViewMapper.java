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
import org.tawasul.casefile.HistoryPage;
import org.tawasul.casefile.ReporterRights;
import org.tawasul.casefile.TimelineEntry;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.language.Messages;
import org.tawasul.page.HistoryRequest;
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

	CaseView view(CaseNumber number, HistoryRequest asked, Locale locale) {
		CaseFile file = this.cases.find(number).orElseThrow();
		ReporterRights rights = this.cases.rightsOn(file);
		CommentView question = rights.isAnswerExpected() ? lastQuestion(number, locale) : null;
		HistoryPage<Comment> comments = this.history.commentsForReporter(number, asked.commentsBefore());
		HistoryPage<TimelineEntry> timeline = this.history.timelineForReporter(number, asked.timelineBefore());
		return new CaseView(file, rights, this.statuses.label(file, locale), meaning(file, locale),
				this.formatter.unitName(file.getAssignment().getUnit(), locale), holder(file, locale),
				isLate(file, rights), this.actions.isWithdrawalRequested(number), question,
				this.sentReports.view(file, locale),
				written(comments.items(), file, asked, locale).filter((comment) -> !comment.equals(question)).toList(),
				comments.older(), timeline.items().stream().map((entry) -> item(entry, locale)).toList(),
				timeline.older());
	}

	/** Statuses that a process owner has drawn may lack a text of their own. */
	private String meaning(CaseFile file, Locale locale) {
		return this.messages.find("tracking.status." + file.getStatus(), locale)
			.orElseGet(() -> this.messages.text("tracking.phase." + file.getPhase(), locale));
	}

	private String holder(CaseFile file, Locale locale) {
		CaseAssignment assignment = file.getAssignment();
		// The care centre reviews the answer, or seeks the body that is responsible.
		String holder = "CARE_CENTRE".equals(assignment.getLevelKind()) && assignment.getUnit() != null
				? assignment.getUnit() : assignment.getLevelUnit();
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

	/**
	 * The resolution in force has a place of its own on the page. Objections are few, and
	 * all of them among the latest comments.
	 */
	private Stream<CommentView> written(List<Comment> found, CaseFile file, HistoryRequest asked, Locale locale) {
		Stream<CommentView> comments = found.stream()
			.filter((comment) -> !isCurrentResolution(comment, file))
			.map((comment) -> comment(comment, locale));
		if (asked.commentsBefore() != null) {
			return comments;
		}
		Stream<CommentView> objections = this.cases.objections(file.getNumber())
			.stream()
			.map((objection) -> new CommentView(objection.getAt(), "OBJECTION", "", objection.getReason()));
		return Stream.concat(comments, objections).sorted(Comparator.comparing(CommentView::at));
	}

	private CommentView comment(Comment comment, Locale locale) {
		String unit = (comment.getAuthor() != null) ? this.formatter.unitName(comment.getUnit(), locale) : "";
		return new CommentView(comment.getAt(), comment.getKind().name(), unit, comment.getText());
	}

	private static boolean isCurrentResolution(Comment comment, CaseFile file) {
		return comment.getKind() == CommentKind.RESOLUTION && comment.getText().equals(file.getResolution());
	}

	private @Nullable CommentView lastQuestion(CaseNumber number, Locale locale) {
		return this.history.lastForReporter(number, CommentKind.QUESTION, this.clock.instant())
			.map((question) -> comment(question, locale))
			.orElse(null);
	}

	/** Many sentences name the unit themselves. */
	private TimelineItemView item(TimelineEntry entry, Locale locale) {
		String sentence = this.formatter.sentence(entry, locale);
		String unit = this.formatter.unitName(entry.getUnit(), locale);
		return new TimelineItemView(entry.getAt(), sentence, sentence.contains(unit) ? "" : unit);
	}

}
