package org.tawasul.survey;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The questions that are edited, and the versions that were published of them.
 */
@Repository
class SurveyRepository {

	/** Leaves room for questions in between. */
	private static final int STEP = 10;

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	SurveyRepository(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Every question, in order. */
	List<SurveyQuestion> questions() {
		return this.jdbc.sql("""
				select code, kind, arabic_text, english_text, arabic_hint, english_hint, required, asked, options
				from app.survey_question order by position, code""").query((row, at) -> question(row)).list();
	}

	private SurveyQuestion question(ResultSet row) throws SQLException {
		return new SurveyQuestion(row.getString("code"), SurveyQuestionKind.valueOf(row.getString("kind")),
				row.getString("arabic_text"), row.getString("english_text"), row.getString("arabic_hint"),
				row.getString("english_hint"), row.getBoolean("required"), row.getBoolean("asked"),
				read(row.getString("options"), new TypeReference<List<SurveyOption>>() {
				}));
	}

	/** Every version, the newest first. */
	List<Survey> versions() {
		return this.jdbc.sql("""
				select version, published_at, published_by, questions from app.survey_version order by version desc""")
			.query((row, at) -> new Survey(row.getInt("version"), row.getTimestamp("published_at").toInstant(),
					row.getString("published_by"),
					read(row.getString("questions"), new TypeReference<List<SurveyQuestion>>() {
					})))
			.list();
	}

	/** Writes a question; a new one comes last. */
	void save(SurveyQuestion question) {
		this.jdbc.sql("""
				insert into app.survey_question (code, kind, position, arabic_text, english_text, arabic_hint,
				 english_hint, required, asked, options)
				values (:code, :kind, (select coalesce(max(position), 0) + :step from app.survey_question), :arabic,
				 :english, :arabicHint, :englishHint, :required, :asked, cast(:options as jsonb))
				on conflict (code) do update set arabic_text = excluded.arabic_text,
				 english_text = excluded.english_text, arabic_hint = excluded.arabic_hint,
				 english_hint = excluded.english_hint, required = excluded.required, asked = excluded.asked,
				 options = excluded.options""")
			.param("code", question.code())
			.param("kind", question.kind().name())
			.param("step", STEP)
			.param("arabic", question.arabicText())
			.param("english", question.englishText())
			.param("arabicHint", question.arabicHint())
			.param("englishHint", question.englishHint())
			.param("required", question.required())
			.param("asked", question.asked())
			.param("options", write(question.options()))
			.update();
	}

	/** Puts the questions into another order. */
	void order(List<String> codes) {
		this.jdbc.sql("""
				update app.survey_question set position = given.place * :step
				from unnest(:codes) with ordinality as given (code, place) where survey_question.code = given.code""")
			.param("step", STEP)
			.param("codes", codes.toArray(String[]::new))
			.update();
	}

	void publish(Survey survey) {
		this.jdbc.sql("""
				insert into app.survey_version (version, published_at, published_by, questions)
				values (:version, :at, :by, cast(:questions as jsonb))""")
			.param("version", survey.version())
			.param("at", Timestamp.from(survey.publishedAt()))
			.param("by", survey.publishedBy())
			.param("questions", write(survey.questions()))
			.update();
	}

	private String write(Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private <T> T read(String value, TypeReference<T> type) {
		try {
			return this.json.readValue(value, type);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
