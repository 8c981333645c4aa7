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
import org.tawasul.casefile.Comment;
import org.tawasul.casefile.CommentKind;
import org.tawasul.casefile.ReporterRights;
import org.tawasul.casefile.TimelineEntry;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.language.Messages;
import org.tawasul.question.QuestionService;
import org.tawasul.tracking.ReporterActionService;
import org.tawasul.tracking.StatusFormatter;
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

	private final StatusFormatter statuses;

	private final QuestionService questions;

	private final TimelineFormatter words;

	private final Messages bundles;

	private final Clock clock;

	CaseViewMapper(CaseService cases, CaseHistoryService history, ReporterActionService actions,
			StatusFormatter statuses, QuestionService questions, TimelineFormatter words, Messages bundles,
			Clock clock) {
		this.cases = cases;
		this.history = history;
		this.actions = actions;
		this.statuses = statuses;
		this.questions = questions;
		this.words = words;
		this.bundles = bundles;
		this.clock = clock;
	}

	CaseView of(CaseNumber number, Locale locale) {
		CaseFile file = this.cases.find(number).orElseThrow();
		ReporterRights rights = this.cases.rightsOn(file);
		CaseAssignment standing = file.getAssignment();
		String unit = this.words.unitName(standing.getUnit(), locale);
		List<CommentView> letters = letters(file, locale);
		CommentView question = rights.isAsked() ? lastQuestion(letters) : null;
		return new CaseView(file, rights, this.statuses.label(file, locale), this.statuses.meaning(file, locale), unit,
				holder(file, locale), isLate(file, rights), this.actions.isWithdrawalWished(number), question,
				this.questions.read(file.getAnswers(), locale),
				letters.stream().filter((letter) -> letter != question).toList(), timeline(number, locale));
	}

	private String holder(CaseFile file, Locale locale) {
		CaseAssignment standing = file.getAssignment();
		String holder = standing.getLevelUnit();
		if (!file.getPhase().isOpen() || holder == null || holder.equals(standing.getUnit())) {
			return "";
		}
		return "MINISTER".equals(standing.getLevelKind()) ? this.bundles.text("tracking.case.minister", locale)
				: this.words.unitName(holder, locale);
	}

	private boolean isLate(CaseFile file, ReporterRights rights) {
		Instant promised = file.getPromisedAt();
		return promised != null && file.getPhase().isOpen() && !rights.mayAccept()
				&& promised.isBefore(this.clock.instant());
	}

	/** Comments and objections in their order, but for the answer that stands apart. */
	private List<CommentView> letters(CaseFile file, Locale locale) {
		Stream<CommentView> comments = this.history.commentsForReporter(file.getNumber())
			.stream()
			.filter((comment) -> !isTheResolution(comment, file))
			.map((comment) -> new CommentView(comment.getAt(), comment.getKind().name(),
					(comment.getAuthor() != null) ? this.words.unitName(comment.getUnit(), locale) : "",
					comment.getText()));
		Stream<CommentView> objections = this.cases.objections(file.getNumber())
			.stream()
			.map((objection) -> new CommentView(objection.getAt(), "OBJECTION", "", objection.getReason()));
		return Stream.concat(comments, objections).sorted(Comparator.comparing(CommentView::at)).toList();
	}

	private static boolean isTheResolution(Comment comment, CaseFile file) {
		return comment.getKind() == CommentKind.RESOLUTION && comment.getText().equals(file.getResolution());
	}

	private static @Nullable CommentView lastQuestion(List<CommentView> letters) {
		return letters.stream()
			.filter((letter) -> letter.kind().equals(CommentKind.QUESTION.name()))
			.reduce((earlier, later) -> later)
			.orElse(null);
	}

	private List<TimelineItemView> timeline(CaseNumber number, Locale locale) {
		return this.history.timelineForReporter(number).stream().map((entry) -> line(entry, locale)).toList();
	}

	/** The body is named once: many sentences do it. */
	private TimelineItemView line(TimelineEntry entry, Locale locale) {
		String sentence = this.words.sentence(entry, locale);
		String unit = this.words.unitName(entry.getUnit(), locale);
		return new TimelineItemView(entry.getAt(), sentence, sentence.contains(unit) ? "" : unit);
	}

}
