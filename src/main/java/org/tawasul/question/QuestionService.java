package org.tawasul.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.language.VisibleText;

import org.springframework.stereotype.Service;

/**
 * What is asked, whether an answer is valid, how it reads and what it means for a case's
 * importance. Answers from memory.
 */
@Service
public class QuestionService {

	/** The answer yes. */
	public static final String YES = "YES";

	/** The answer no. */
	public static final String NO = "NO";

	private final QuestionCache cache;

	private final AnswerValidator validator;

	private final AnswerFormatter formatter;

	QuestionService(QuestionCache cache, AnswerValidator validator, AnswerFormatter formatter) {
		this.cache = cache;
		this.validator = validator;
		this.formatter = formatter;
	}

	/**
	 * The questions to a reporter.
	 * @param type of the request
	 * @param category of the incident, nothing for other types
	 * @return the questions in the order of the form
	 */
	public List<Question> of(CaseType type, @Nullable Category category) {
		return this.cache.get().asked(type, category);
	}

	/**
	 * All current questions.
	 * @return the questions in the order of the form
	 */
	public List<Question> all() {
		return this.cache.get().asked();
	}

	/**
	 * The version of the questions, which every change raises.
	 * @return the version
	 */
	public long version() {
		return this.cache.get().version();
	}

	/**
	 * Finds a question, retired or not.
	 * @param code its code
	 * @return the question, or empty if there is none
	 */
	public Optional<Question> find(String code) {
		return this.cache.get().find(code);
	}

	/**
	 * Validates answers. An empty one counts as missing.
	 * @param type of the request
	 * @param category of the incident
	 * @param answers by the questions' codes, as submitted
	 * @param locale the sender's language
	 * @return the answers to keep and the invalid ones
	 */
	public ValidatedAnswers validate(CaseType type, @Nullable Category category, Map<String, String> answers,
			Locale locale) {
		QuestionSnapshot list = this.cache.get();
		Map<String, String> values = new TreeMap<>();
		List<AnswerError> faults = new ArrayList<>();
		answers.forEach((code, answer) -> {
			try {
				if (!isEmpty(answer)) {
					values.put(code,
							this.validator.normalize(asked(list, code, type, category, locale), answer, locale));
				}
			}
			catch (AnswerValidator.InvalidAnswerException ex) {
				faults.add(ex.of(code));
			}
		});
		list.asked(type, category)
			.stream()
			.filter((question) -> question.isRequired(type, category)
					&& isEmpty(answers.getOrDefault(question.code(), "")))
			.forEach((question) -> faults.add(this.validator.refused("required", locale).of(question.code())));
		return new ValidatedAnswers(values, faults);
	}

	private static boolean isEmpty(String answer) {
		return VisibleText.isEmpty(answer);
	}

	/**
	 * Retired questions still accept answers: programs may keep questions for a while.
	 */
	private Question asked(QuestionSnapshot list, String code, CaseType type, @Nullable Category category,
			Locale locale) {
		return list.find(code)
			.filter((question) -> question.isFor(type, category))
			.orElseThrow(() -> this.validator.refused("unknown-question", locale));
	}

	/**
	 * Formats a case's answers for people.
	 * @param answers as the case keeps them
	 * @param locale the reader's
	 * @return in the order of the form; an answer to an unknown question comes last, as
	 * it is kept
	 */
	public List<AnswerView> answerViews(Map<String, String> answers, Locale locale) {
		List<String> order = this.cache.get().all().stream().map(Question::code).toList();
		return answers.entrySet()
			.stream()
			.sorted(Comparator.comparingInt((answer) -> place(order, answer.getKey())))
			.map((answer) -> answerView(answer.getKey(), answer.getValue(), locale))
			.toList();
	}

	private static int place(List<String> order, String code) {
		int place = order.indexOf(code);
		return (place < 0) ? order.size() : place;
	}

	private AnswerView answerView(String code, String value, Locale locale) {
		return find(code)
			.map((question) -> new AnswerView(code, question.text(locale),
					this.formatter.format(question, value, locale), SeverityCalculator.isUrgent(question, value)))
			.orElseGet(() -> new AnswerView(code, code, value, false));
	}

	/**
	 * What a case's answers mean for its importance.
	 * @param answers as the case keeps them
	 * @return neither urgent nor anybody affected if there are no answers
	 */
	public AnswerSeverity severityOf(Map<String, String> answers) {
		return SeverityCalculator.of(answers, this::find);
	}

	/**
	 * To be called after the tables were changed, by the transaction that did it: this
	 * node asks the new questions as soon as it commits, others within the time of the
	 * setting.
	 */
	public void changed() {
		this.cache.changed();
	}

}
