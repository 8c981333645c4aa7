package org.tawasul.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answers behind the figures. Callers decide whose cases somebody may see, and
 * whether with names.
 */
@Service
@Transactional(readOnly = true)
public class SurveyAnswerListService {

	private static final String SELECT = """
			select s.case_number, f.subject, f.reporter_name, f.type, f.unit, s.counted_at, s.score, f.rating_text,
			 coalesce(s.way, 'UNKNOWN') as way, s.answers, s.texts
			from app.case_survey s join app.case_file f on f.number = s.case_number
			where s.counted_at >= :from and s.counted_at < :until""";

	private final JdbcClient jdbc;

	private final CaseSurveyRepository surveys;

	SurveyAnswerListService(JdbcClient jdbc, CaseSurveyRepository surveys) {
		this.jdbc = jdbc;
		this.surveys = surveys;
	}

	/**
	 * Finds answers.
	 * @param criteria which ones
	 * @param skipped how many come before, on earlier pages. Not the case after which a
	 * page begins, which would tell those whose answers have no number which one it is
	 * @param max how many
	 * @return those of the cases that were closed last first
	 */
	public List<SurveyAnswer> find(SurveyAnswerCriteria criteria, int skipped, int max) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("from", Timestamp.from(criteria.from()));
		parameters.put("until", Timestamp.from(criteria.until()));
		parameters.put("max", max);
		List<String> conditions = new ArrayList<>();
		criteria.units().ifPresent((units) -> {
			conditions.add(units.isEmpty() ? "f.unit is null" : "f.unit = any(string_to_array(:units, ','))");
			parameters.put("units", String.join(",", units));
		});
		if (criteria.coordinated()) {
			conditions.add("f.coordinated");
		}
		equal("f.type", "type", criteria.type(), conditions, parameters);
		equal("f.channel", "channel", criteria.channel(), conditions, parameters);
		equal("coalesce(s.way, 'UNKNOWN')", "way", criteria.way(), conditions, parameters);
		conditions.add(switch (criteria.state()) {
			case ANSWERED -> "s.answered_at is not null";
			case ASKED -> "s.invited_at is not null";
			case ASKED_ANSWERED -> "s.invited_at is not null and s.answered_at is not null";
			case ASKED_CALL -> "s.called_by = 'CALL'";
			case ASKED_VOICE -> "s.called_by = 'VOICE'";
		});
		criteria.question().ifPresent((question) -> answer(question, criteria.value(), conditions, parameters));
		parameters.put("skipped", skipped);
		return this.jdbc
			.sql(SELECT + " and " + String.join(" and ", conditions)
					+ " order by s.counted_at desc, s.case_number desc offset :skipped limit :max")
			.params(parameters)
			.query(this::answer)
			.list();
	}

	private static void equal(String column, String name, Optional<?> value, List<String> conditions,
			Map<String, Object> parameters) {
		value.ifPresent((wanted) -> {
			conditions.add(column + " = :" + name);
			parameters.put(name, wanted.toString());
		});
	}

	/** The rating has a column of its own. */
	private static void answer(String question, Optional<String> value, List<String> conditions,
			Map<String, Object> parameters) {
		boolean overall = question.equals(SurveyQuestion.OVERALL);
		String answer = overall ? "s.score::text" : "s.answers ->> :question";
		conditions.add(value.isPresent() ? answer + " = :value" : answer + " is not null");
		value.ifPresent((wanted) -> parameters.put("value", wanted));
		if (!overall) {
			parameters.put("question", question);
		}
	}

	private SurveyAnswer answer(ResultSet row, int at) throws SQLException {
		Map<String, String> answers = new TreeMap<>(this.surveys.read(row.getString("answers")));
		answers.putAll(this.surveys.read(row.getString("texts")));
		return new SurveyAnswer(CaseNumber.valueOf(row.getLong("case_number")), row.getString("subject"),
				row.getString("reporter_name"), CaseType.valueOf(row.getString("type")), row.getString("unit"),
				row.getTimestamp("counted_at").toInstant(), row.getObject("score", Integer.class),
				row.getString("rating_text"), row.getString("way"), answers);
	}

}
