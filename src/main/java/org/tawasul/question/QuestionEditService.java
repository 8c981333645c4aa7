package org.tawasul.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes questions. Codes of questions and options, and the kind of answer, are for
 * ever: cases keep them. What is wanted no more is retired. The caller validates; the
 * tables refuse what they can never hold. SQL, since options are never deleted.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class QuestionEditService {

	/** Leaves room for questions in between. */
	private static final int STEP = 10;

	private final JdbcClient jdbc;

	private final QuestionCache cache;

	QuestionEditService(JdbcClient jdbc, QuestionCache cache) {
		this.jdbc = jdbc;
		this.cache = cache;
	}

	/**
	 * Every question, retired ones included; nobody else changes them until this
	 * transaction ends.
	 * @return in the order of the form
	 */
	public List<Question> lock() {
		return this.cache.lock().all();
	}

	/**
	 * Every question, retired ones included. Costs no query.
	 * @return in the order of the form
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public List<Question> all() {
		return this.cache.get().all();
	}

	/**
	 * Writes a question after {@link #lock}; a new one comes last.
	 * @param question as it shall be; options that it leaves out stay
	 */
	public void save(Question question) {
		this.jdbc.sql("""
				insert into app.question (code, kind, position, arabic_text, english_text, arabic_hint, english_hint,
				 minimum, maximum, urgent_answer, urgent_from, emergency_answer, emergency_from, many_from, retired)
				values (:code, :kind, (select coalesce(max(position), 0) + :step from app.question), :arabic, :english,
				 :arabicHint, :englishHint, :minimum, :maximum, :urgentAnswer, :urgentFrom, :emergencyAnswer,
				 :emergencyFrom, :manyFrom, :retired)
				on conflict (code) do update set arabic_text = excluded.arabic_text,
				 english_text = excluded.english_text, arabic_hint = excluded.arabic_hint,
				 english_hint = excluded.english_hint, minimum = excluded.minimum, maximum = excluded.maximum,
				 urgent_answer = excluded.urgent_answer, urgent_from = excluded.urgent_from,
				 emergency_answer = excluded.emergency_answer, emergency_from = excluded.emergency_from,
				 many_from = excluded.many_from, retired = excluded.retired""")
			.param("code", question.code())
			.param("kind", question.kind().name())
			.param("step", STEP)
			.param("arabic", question.arabicText())
			.param("english", question.englishText())
			.param("arabicHint", question.arabicHint())
			.param("englishHint", question.englishHint())
			.param("minimum", question.minimum())
			.param("maximum", question.maximum())
			.param("urgentAnswer", question.urgentAnswer())
			.param("urgentFrom", question.urgentFrom())
			.param("emergencyAnswer", question.emergencyAnswer())
			.param("emergencyFrom", question.emergencyFrom())
			.param("manyFrom", question.manyFrom())
			.param("retired", question.retired())
			.update();
		question.options().forEach((option) -> save(question.code(), option));
		saveScopes(question);
		this.cache.changed();
	}

	private void save(String question, QuestionOption option) {
		this.jdbc
			.sql("""
					insert into app.question_option (question, code, position, arabic_label, english_label, urgent, emergency,
					 retired) values (?, ?, ?, ?, ?, ?, ?, ?)
					on conflict (question, code) do update set position = excluded.position,
					 arabic_label = excluded.arabic_label, english_label = excluded.english_label, urgent = excluded.urgent,
					 emergency = excluded.emergency, retired = excluded.retired""")
			.params(question, option.code(), option.position(), option.arabicLabel(), option.englishLabel(),
					option.urgent(), option.emergency(), option.retired())
			.update();
	}

	private void saveScopes(Question question) {
		this.jdbc.sql("delete from app.question_use where question = ?").param(question.code()).update();
		question.scopes()
			.forEach((scope) -> this.jdbc
				.sql("insert into app.question_use (question, type, category, required)"
						+ " values (:question, :type, :category, :required)")
				.param("question", question.code())
				.param("type", scope.type().name())
				.param("category", Optional.ofNullable(scope.category()).map(Enum::name).orElse(null))
				.param("required", scope.required())
				.update());
	}

	/**
	 * Moves a question before or behind its neighbour among those of a type or category,
	 * after {@link #lock}. Other types and categories that share it follow.
	 * @param code the question's code
	 * @param type whose questions are in order
	 * @param category of incidents, nothing for other types
	 * @param up towards the beginning
	 * @return false if it is not asked there, or has no neighbour on that side
	 */
	public boolean move(String code, CaseType type, @Nullable Category category, boolean up) {
		List<String> asked = this.cache.lock().asked(type, category).stream().map(Question::code).toList();
		int from = asked.indexOf(code);
		int to = up ? from - 1 : from + 1;
		if (from < 0 || to < 0 || to >= asked.size()) {
			return false;
		}
		List<String> all = new ArrayList<>(lock().stream().map(Question::code).toList());
		all.remove(code);
		all.add(all.indexOf(asked.get(to)) + (up ? 0 : 1), code);
		this.jdbc.sql("""
				update app.question set position = given.place * :step
				from unnest(:codes) with ordinality as given (code, place) where question.code = given.code""")
			.param("step", STEP)
			.param("codes", all.toArray(String[]::new))
			.update();
		this.cache.changed();
		return true;
	}

}
