package org.tawasul.tracking.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseHistory;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Cases;
import org.tawasul.casefile.Comment;
import org.tawasul.casefile.CommentKind;
import org.tawasul.casefile.ReporterRights;
import org.tawasul.casefile.Standing;
import org.tawasul.casefile.TimelineEntry;
import org.tawasul.casefile.TimelineWords;
import org.tawasul.language.Words;
import org.tawasul.question.Questions;
import org.tawasul.tracking.ReporterActions;
import org.tawasul.tracking.StatusWords;
import org.tawasul.tracking.web.Sheet.Letter;
import org.tawasul.tracking.web.Sheet.Line;

import org.springframework.stereotype.Component;

/**
 * Gathers what the reporter's page shows, and nothing that only staff may see.
 */
@Component
class Sheets {

	private final Cases cases;

	private final CaseHistory history;

	private final ReporterActions actions;

	private final StatusWords statuses;

	private final Questions questions;

	private final TimelineWords words;

	private final Words bundles;

	private final Clock clock;

	Sheets(Cases cases, CaseHistory history, ReporterActions actions, StatusWords statuses, Questions questions,
			TimelineWords words, Words bundles, Clock clock) {
		this.cases = cases;
		this.history = history;
		this.actions = actions;
		this.statuses = statuses;
		this.questions = questions;
		this.words = words;
		this.bundles = bundles;
		this.clock = clock;
	}

	Sheet of(CaseNumber number, Locale locale) {
		CaseFile file = this.cases.find(number).orElseThrow();
		ReporterRights rights = this.cases.rightsOn(file);
		Standing standing = file.getStanding();
		String unit = this.words.unitName(standing.getUnit(), locale);
		List<Letter> letters = letters(file, locale);
		Letter question = rights.isAsked() ? lastQuestion(letters) : null;
		return new Sheet(file, rights, this.statuses.label(file, locale), this.statuses.meaning(file, locale), unit,
				holder(file, locale), isLate(file, rights), this.actions.isWithdrawalWished(number), question,
				this.questions.read(file.getAnswers(), locale),
				letters.stream().filter((letter) -> letter != question).toList(), timeline(number, locale));
	}

	private String holder(CaseFile file, Locale locale) {
		Standing standing = file.getStanding();
		String holder = standing.getRungUnit();
		if (!file.getPhase().isOpen() || holder == null || holder.equals(standing.getUnit())) {
			return "";
		}
		return "MINISTER".equals(standing.getRungKind()) ? this.bundles.text("tracking.case.minister", locale)
				: this.words.unitName(holder, locale);
	}

	private boolean isLate(CaseFile file, ReporterRights rights) {
		Instant promised = file.getPromisedAt();
		return promised != null && file.getPhase().isOpen() && !rights.mayAccept()
				&& promised.isBefore(this.clock.instant());
	}

	/** Comments and objections in their order, but for the answer that stands apart. */
	private List<Letter> letters(CaseFile file, Locale locale) {
		Stream<Letter> comments = this.history.commentsForReporter(file.getNumber())
			.stream()
			.filter((comment) -> !isTheResolution(comment, file))
			.map((comment) -> new Letter(comment.getAt(), comment.getKind().name(),
					(comment.getAuthor() != null) ? this.words.unitName(comment.getUnit(), locale) : "",
					comment.getText()));
		Stream<Letter> objections = this.cases.objections(file.getNumber())
			.stream()
			.map((objection) -> new Letter(objection.getAt(), "OBJECTION", "", objection.getReason()));
		return Stream.concat(comments, objections).sorted(Comparator.comparing(Letter::at)).toList();
	}

	private static boolean isTheResolution(Comment comment, CaseFile file) {
		return comment.getKind() == CommentKind.RESOLUTION && comment.getText().equals(file.getResolution());
	}

	private static @Nullable Letter lastQuestion(List<Letter> letters) {
		return letters.stream()
			.filter((letter) -> letter.kind().equals(CommentKind.QUESTION.name()))
			.reduce((earlier, later) -> later)
			.orElse(null);
	}

	private List<Line> timeline(CaseNumber number, Locale locale) {
		return this.history.timelineForReporter(number).stream().map((entry) -> line(entry, locale)).toList();
	}

	/** The body is named once: many sentences do it. */
	private Line line(TimelineEntry entry, Locale locale) {
		String sentence = this.words.sentence(entry, locale);
		String unit = this.words.unitName(entry.getUnit(), locale);
		return new Line(entry.getAt(), sentence, sentence.contains(unit) ? "" : unit);
	}

}
