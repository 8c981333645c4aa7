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
import org.tawasul.language.SearchText;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The door to the questions: what is asked, whether an answer is one, what it says, what
 * it means for the case's importance. All of it from memory.
 */
@Service
public class QuestionService {

	/** The answer yes. */
	public static final String YES = "YES";

	/** The answer no. */
	public static final String NO = "NO";

	private final QuestionCache current;

	private final AnswerValidator check;

	private final AnswerFormatter words;

	QuestionService(QuestionCache current, AnswerValidator check, AnswerFormatter words) {
		this.current = current;
		this.check = check;
		this.words = words;
	}

	/**
	 * What is asked of a reporter.
	 * @param type of the request
	 * @param category of the incident, nothing for other types
	 * @return the questions in the order of the form
	 */
	public List<Question> of(CaseType type, @Nullable Category category) {
		return this.current.get().asked(type, category);
	}

	/**
	 * Everything that is asked of anybody now.
	 * @return the questions in the order of the form
	 */
	public List<Question> all() {
		return this.current.get().asked();
	}

	/**
	 * Moves with every change of the questions.
	 * @return the change counter
	 */
	public long version() {
		return this.current.get().version();
	}

	/**
	 * Finds a question, retired or not.
	 * @param code its code
	 * @return the question, or nothing
	 */
	public Optional<Question> find(String code) {
		return this.current.get().find(code);
	}

	/**
	 * Checks answers. An empty one counts as none.
	 * @param type of the request
	 * @param category of the incident
	 * @param answers by the questions' codes, as they came in
	 * @param locale the sender's language
	 * @return what is kept of them, and what is wrong
	 */
	public ValidatedAnswers validate(CaseType type, @Nullable Category category, Map<String, String> answers,
			Locale locale) {
		QuestionSnapshot list = this.current.get();
		Map<String, String> values = new TreeMap<>();
		List<AnswerError> faults = new ArrayList<>();
		answers.forEach((code, answer) -> {
			try {
				if (!isNothing(answer)) {
					values.put(code, this.check.read(asked(list, code, type, category, locale), answer, locale));
				}
			}
			catch (AnswerValidator.InvalidAnswerException refused) {
				faults.add(refused.of(code));
			}
		});
		list.asked(type, category)
			.stream()
			.filter((question) -> question.isRequired(type, category)
					&& answers.getOrDefault(question.code(), "").isBlank())
			.forEach((question) -> faults.add(this.check.refused("required", locale).of(question.code())));
		return new ValidatedAnswers(values, faults);
	}

	private static boolean isNothing(String answer) {
		return SearchText.normalise(answer).isEmpty();
	}

	/** A retired question still takes answers: some program may not have heard yet. */
	private Question asked(QuestionSnapshot list, String code, CaseType type, @Nullable Category category,
			Locale locale) {
		return list.find(code)
			.filter((question) -> question.isFor(type, category))
			.orElseThrow(() -> this.check.refused("unknown-question", locale));
	}

	/**
	 * Reads a case's answers to people.
	 * @param answers as the case keeps them
	 * @param locale the reader's
	 * @return in the order of the form; an answer whose question nobody knows comes last,
	 * as it is kept
	 */
	public List<AnswerView> read(Map<String, String> answers, Locale locale) {
		List<String> order = this.current.get().all().stream().map(Question::code).toList();
		return answers.entrySet()
			.stream()
			.sorted(Comparator.comparingInt((answer) -> place(order, answer.getKey())))
			.map((answer) -> read(answer.getKey(), answer.getValue(), locale))
			.toList();
	}

	private static int place(List<String> order, String code) {
		int place = order.indexOf(code);
		return (place < 0) ? order.size() : place;
	}

	private AnswerView read(String code, String value, Locale locale) {
		return find(code)
			.map((question) -> new AnswerView(code, question.text(locale), this.words.say(question, value, locale),
					SeverityCalculator.isUrgent(question, value)))
			.orElseGet(() -> new AnswerView(code, code, value, false));
	}

	/**
	 * What a case's answers mean for its importance.
	 * @param answers as the case keeps them
	 * @return neither urgent nor anybody affected if there are none
	 */
	public AnswerSeverity severityOf(Map<String, String> answers) {
		return SeverityCalculator.of(answers, this::find);
	}

	/**
	 * Called by whoever changes the questions' tables, in the same transaction: this node
	 * asks by them as soon as it has committed, others within the time of the setting.
	 */
	public void changed() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			this.current.forget();
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				QuestionService.this.current.forget();
			}
		});
	}

}
