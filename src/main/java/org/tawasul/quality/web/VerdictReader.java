package org.tawasul.quality.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.Messages;
import org.tawasul.language.PlainText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleText;
import org.tawasul.page.FormSubmission;
import org.tawasul.quality.AnswerVerdict;
import org.tawasul.quality.ReviewCriterion;
import org.tawasul.quality.ReviewMoment;

import org.springframework.stereotype.Component;

/**
 * Reads what an officer has filled in: a score for each criterion, words, and whether the
 * answer is sent back.
 */
@Component
class VerdictReader {

	static final String WORDS = "words";

	static final String VERDICT = "verdict";

	static final String SEND_BACK = "SEND_BACK";

	static final String PASS = "PASS";

	private final Messages messages;

	VerdictReader(Messages messages) {
		this.messages = messages;
	}

	/** The form with what is wrong with it. */
	FormSubmission checked(FormSubmission form, ReviewMoment moment, Locale locale) {
		FormSubmission checked = checkedScores(form, locale);
		checked = checkedWords(form, checked, locale);
		return isVerdict(form.value(VERDICT), moment) ? checked
				: checked.withError(VERDICT, this.messages.text("quality.fault.verdict." + code(moment), locale));
	}

	/** What has been answered already cannot be sent back. */
	private static boolean isVerdict(String verdict, ReviewMoment moment) {
		return verdict.equals(PASS) || moment == ReviewMoment.BEFORE && verdict.equals(SEND_BACK);
	}

	private static String code(ReviewMoment moment) {
		return moment.name().toLowerCase(Locale.ROOT);
	}

	private FormSubmission checkedScores(FormSubmission form, Locale locale) {
		FormSubmission checked = form;
		for (ReviewCriterion criterion : ReviewCriterion.values()) {
			if (!form.value(criterion.code()).matches("[1-5]")) {
				checked = checked.withError(criterion.code(), this.messages.text("quality.fault.score", locale,
						this.messages.text("quality.criterion." + criterion.code(), locale)));
			}
		}
		return checked;
	}

	private FormSubmission checkedWords(FormSubmission form, FormSubmission checked, Locale locale) {
		String words = form.value(WORDS);
		if (VisibleText.isEmpty(words)) {
			return isSentBack(form) ? checked.withError(WORDS, this.messages.text("quality.fault.words", locale))
					: checked;
		}
		if (!PlainText.isReadable(words)) {
			return checked.withError(WORDS, this.messages.text("quality.fault.unreadable", locale));
		}
		return (VisibleText.length(words) > AnswerVerdict.MAX_WORDS)
				? checked.withError(WORDS, this.messages.text("quality.fault.long", locale, AnswerVerdict.MAX_WORDS))
				: checked;
	}

	/** Of a form without faults. */
	AnswerVerdict verdict(FormSubmission form) {
		Map<ReviewCriterion, Integer> scores = new EnumMap<>(ReviewCriterion.class);
		for (ReviewCriterion criterion : ReviewCriterion.values()) {
			scores.put(criterion, Integer.valueOf(form.value(criterion.code())));
		}
		return new AnswerVerdict(scores, words(form), isSentBack(form));
	}

	/** The same as the form of the task asks for it. */
	static Map<String, Object> answers(AnswerVerdict verdict) {
		Map<String, Object> answers = new HashMap<>();
		verdict.scores().forEach((criterion, score) -> answers.put(criterion.field(), score.toString()));
		if (verdict.words() != null) {
			answers.put("reviewWords", verdict.words());
		}
		answers.put(VERDICT, verdict.sentBack() ? SEND_BACK : PASS);
		return answers;
	}

	private static boolean isSentBack(FormSubmission form) {
		return form.value(VERDICT).equals(SEND_BACK);
	}

	private static @Nullable String words(FormSubmission form) {
		return TextNormalizer.normalizeText(form.value(WORDS), AnswerVerdict.MAX_WORDS);
	}

}
