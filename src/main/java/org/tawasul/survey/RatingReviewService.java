package org.tawasul.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reviews of bad ratings. They name reporters, so callers let nobody but the care
 * centre see them.
 */
@Service
@Transactional
public class RatingReviewService {

	/** A menu shows no larger number. */
	private static final int MOST_COUNTED = 100;

	private static final String SELECT = """
			select r.case_number, f.subject, f.reporter_name, f.unit, s.score, f.rating_text,
			 coalesce(s.way, 'UNKNOWN') as way, s.answers, s.texts, r.opened_at, r.taken_by, r.note, r.closed_at,
			 r.closed_by
			from app.rating_review r join app.case_file f on f.number = r.case_number
			join app.case_survey s on s.case_number = r.case_number
			""";

	private final JdbcClient jdbc;

	private final CaseSurveyRepository surveys;

	private final SurveyProperties properties;

	private final AuditTrail audit;

	private final Clock clock;

	RatingReviewService(JdbcClient jdbc, CaseSurveyRepository surveys, SurveyProperties properties, AuditTrail audit,
			Clock clock) {
		this.jdbc = jdbc;
		this.surveys = surveys;
		this.properties = properties;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void openIfBad(CaseNumber number, int score) {
		if (score <= this.properties.badUpTo()) {
			this.jdbc.sql("insert into app.rating_review (case_number, opened_at) values (?, ?)")
				.params(number.value(), Timestamp.from(this.clock.instant()))
				.update();
		}
	}

	/**
	 * How many wait.
	 * @return at most 100
	 */
	@Transactional(readOnly = true)
	public long countOpen() {
		return this.jdbc
			.sql("select count(*) from (select from app.rating_review where closed_at is null limit :most) open")
			.param("most", MOST_COUNTED)
			.query(Long.class)
			.single();
	}

	/**
	 * Reviews that wait, those that have waited longest first.
	 * @param after the last one of the page before, or <code>null</code> for the first
	 * page
	 * @param max how many
	 * @return the reviews
	 */
	@Transactional(readOnly = true)
	public List<RatingReview> open(@Nullable RatingReview after, int max) {
		return list("r.closed_at is null", "r.opened_at, r.case_number", ">", (after != null) ? after.openedAt() : null,
				after, max);
	}

	/**
	 * Reviews that are closed, the latest first.
	 * @param after the last one of the page before, or <code>null</code> for the first
	 * page
	 * @param max how many
	 * @return the reviews
	 */
	@Transactional(readOnly = true)
	public List<RatingReview> closed(@Nullable RatingReview after, int max) {
		return list("r.closed_at is not null", "r.closed_at desc, r.case_number desc", "<",
				(after != null) ? after.closedAt() : null, after, max);
	}

	private List<RatingReview> list(String condition, String order, String direction, @Nullable Instant at,
			@Nullable RatingReview after, int max) {
		Map<String, Object> parameters = new HashMap<>(Map.of("max", max));
		String from = "";
		if (after != null && at != null) {
			String key = order.replace(" desc", "");
			from = " and (" + key + ") " + direction + " (cast(:at as timestamptz), :number)";
			parameters.put("at", Timestamp.from(at));
			parameters.put("number", after.number().value());
		}
		return this.jdbc.sql(SELECT + "where " + condition + from + " order by " + order + " limit :max")
			.params(parameters)
			.query(this::review)
			.list();
	}

	/**
	 * The review of a case's rating.
	 * @param number the case
	 * @return empty if the rating was not bad
	 */
	@Transactional(readOnly = true)
	public Optional<RatingReview> find(CaseNumber number) {
		return this.jdbc.sql(SELECT + "where r.case_number = ?").param(number.value()).query(this::review).optional();
	}

	private RatingReview review(ResultSet row, int at) throws SQLException {
		Map<String, String> answers = new TreeMap<>(this.surveys.read(row.getString("answers")));
		answers.putAll(this.surveys.read(row.getString("texts")));
		Timestamp closedAt = row.getTimestamp("closed_at");
		return new RatingReview(CaseNumber.valueOf(row.getLong("case_number")), row.getString("subject"),
				row.getString("reporter_name"), row.getString("unit"), row.getInt("score"),
				row.getString("rating_text"), row.getString("way"), answers, row.getTimestamp("opened_at").toInstant(),
				row.getString("taken_by"), row.getString("note"), (closedAt != null) ? closedAt.toInstant() : null,
				row.getString("closed_by"));
	}

	/**
	 * Takes a review, from nobody or from the colleague who is known to have it.
	 * @param number the case
	 * @param from the user name of who has it as far as the caller knows, empty for
	 * nobody
	 * @param by the user name of who takes it
	 * @return what became of it
	 */
	public Outcome take(CaseNumber number, String from, String by) {
		boolean taken = this.jdbc.sql("""
				update app.rating_review set taken_by = :by, taken_at = :now
				where case_number = :number and closed_at is null and coalesce(taken_by, '') = :from""")
			.param("by", by)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("number", number.value())
			.param("from", from)
			.update() > 0;
		if (taken) {
			this.audit.record(AuditAction.RATING_REVIEWED, number.toString(), Map.of("change", "taken"));
			return Outcome.DONE;
		}
		return find(number).filter((review) -> review.closedAt() == null).isPresent() ? Outcome.TAKEN : Outcome.CLOSED;
	}

	/**
	 * Writes what came of a review that the caller has.
	 * @param number the case
	 * @param note 1 to {@value RatingReview#MAX_NOTE} characters
	 * @param close whether that is all
	 * @param by the user name of who has it
	 * @return what became of it
	 */
	public Outcome note(CaseNumber number, String note, boolean close, String by) {
		Timestamp now = Timestamp.from(this.clock.instant());
		boolean written = this.jdbc
			.sql("""
					update app.rating_review set note = :note, closed_at = case when :close then cast(:now as timestamptz) end,
					 closed_by = case when :close then cast(:by as text) end
					where case_number = :number and closed_at is null and taken_by = :by""")
			.param("note", note)
			.param("close", close)
			.param("now", now)
			.param("by", by)
			.param("number", number.value())
			.update() > 0;
		if (written && close) {
			this.audit.record(AuditAction.RATING_REVIEWED, number.toString(), Map.of("change", "closed"));
		}
		if (written) {
			return Outcome.DONE;
		}
		return find(number).filter((review) -> review.closedAt() == null).isPresent() ? Outcome.TAKEN : Outcome.CLOSED;
	}

	/**
	 * What became of an action.
	 */
	public enum Outcome {

		/** Done. */
		DONE,

		/** Somebody else has the review. */
		TAKEN,

		/** The review is closed. */
		CLOSED

	}

}
