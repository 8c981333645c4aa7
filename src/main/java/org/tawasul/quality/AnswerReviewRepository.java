package org.tawasul.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps reviews.
 */
@Repository
class AnswerReviewRepository {

	private static final String SELECT = """
			select r.*, f.subject from app.answer_review r join app.case_file f on f.number = r.case_number
			""";

	/** What waits of one kind; what has waited for too long is left out. */
	static final String OPEN = SELECT + """
			where r.state = 'OPEN' and r.moment = :moment and r.due_at > :oldest and (r.due_at, r.id) > (:due, :id)
			order by r.due_at, r.id limit :most""";

	static final String COUNT_OPEN = """
			select count(*) from (select from app.answer_review where state = 'OPEN'
			and moment in ('BEFORE', 'AFTER') and due_at > :oldest limit :most) waiting""";

	static final String OF_CASE = SELECT + "where r.case_number = :number order by r.round desc";

	private final JdbcClient jdbc;

	AnswerReviewRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How often the reporter has objected: which answer of the case comes next. */
	int round(CaseNumber number) {
		return this.jdbc.sql("select count(*) from app.objection where case_number = :number")
			.param("number", number.value())
			.query(Integer.class)
			.single();
	}

	/**
	 * Which answer of each case was published last: how often its reporter had objected
	 * by then. None of answers that came from a main case.
	 */
	Map<CaseNumber, Integer> lastRounds(Collection<CaseNumber> numbers) {
		Map<CaseNumber, Integer> rounds = new HashMap<>();
		this.jdbc.sql("""
				select f.number, (select count(*) from app.objection o
				    where o.case_number = f.number and o.at < f.resolved_at) as round
				from app.case_file f where f.number in (:numbers) and f.resolved_at is not null
				and not exists (select from app.case_link l where l.case_number = f.number and l.ended = 'RESOLVED')""")
			.param("numbers", numbers.stream().map(CaseNumber::value).toList())
			.query((row) -> {
				rounds.put(CaseNumber.valueOf(row.getLong("number")), row.getInt("round"));
			});
		return rounds;
	}

	/** Cases whose reporters have an answer, the newest first. */
	List<CaseNumber> newestAnswered(int most) {
		return this.jdbc
			.sql("select number from app.case_file where resolved_at is not null order by number desc limit ?")
			.param(most)
			.query((row, at) -> CaseNumber.valueOf(row.getLong("number")))
			.list();
	}

	boolean exists(CaseNumber number, int round) {
		return this.jdbc
			.sql("select exists (select from app.answer_review where case_number = :number and round = :round)")
			.param("number", number.value())
			.param("round", round)
			.query(Boolean.class)
			.single();
	}

	/** Does nothing for an answer that has a review. */
	boolean insert(NewReview review) {
		Map<String, Object> row = new HashMap<>();
		row.put("number", review.number().value());
		row.put("round", review.round());
		row.put("moment", review.moment().name());
		row.put("unit", review.unit());
		row.put("level_unit", review.writer().level().unit());
		row.put("level_kind", review.writer().level().kind().name());
		row.put("since", moment(review.writer().since()));
		row.put("left", (review.writer().left() != null) ? review.writer().left().toSeconds() : null);
		row.put("answer", review.answer());
		row.put("created", moment(review.createdAt()));
		row.put("due", moment(review.dueAt()));
		return this.jdbc.sql("""
				insert into app.answer_review (case_number, round, moment, unit, level_unit, level_kind, level_since,
				 time_left_seconds, answer, created_at, due_at)
				values (:number, :round, :moment, :unit, :level_unit, :level_kind, cast(:since as timestamptz),
				 cast(:left as bigint), :answer, :created, :due)
				on conflict do nothing""").params(row).update() > 0;
	}

	/** The newest review of a case that holds or held up its answer. */
	Optional<HeldAnswer> held(CaseNumber number) {
		return this.jdbc
			.sql("select * from app.answer_review where case_number = :number and moment = 'BEFORE'"
					+ " order by round desc limit 1")
			.param("number", number.value())
			.query((row, at) -> new HeldAnswer(row.getLong("id"), ReviewState.valueOf(row.getString("state")),
					writer(row), Objects.requireNonNull(instant(row, "created_at"))))
			.optional();
	}

	/** Whether it was still open. */
	boolean end(long id, ReviewState state, Instant now) {
		return this.jdbc
			.sql("update app.answer_review set state = :state, ended_at = :now where id = :id and state = 'OPEN'")
			.param("state", state.name())
			.param("now", moment(now))
			.param("id", id)
			.update() > 0;
	}

	/** Whether it was still open. */
	boolean score(long id, AnswerVerdict verdict, String by, Instant now) {
		Map<String, Object> row = new HashMap<>();
		row.put("id", id);
		row.put("state", (verdict.sentBack() ? ReviewState.SENT_BACK : ReviewState.SCORED).name());
		row.put("by", by);
		row.put("now", moment(now));
		row.put("words", verdict.words());
		for (ReviewCriterion criterion : ReviewCriterion.values()) {
			row.put(criterion.code(), verdict.score(criterion));
		}
		return this.jdbc.sql("""
				update app.answer_review set state = :state, ended_at = :now, reviewed_by = :by, complete = :complete,
				 clear = :clear, polite = :polite, in_time = :in_time, words = :words
				where id = :id and state = 'OPEN'""").params(row).update() > 0;
	}

	long countOpen(Instant oldest, int most) {
		return this.jdbc.sql(COUNT_OPEN).param("oldest", moment(oldest)).param("most", most).query(Long.class).single();
	}

	/** First those whose reporters wait, then the others; each what is due first. */
	List<AnswerReview> open(Instant oldest, @Nullable AnswerReview after, int most) {
		if (after != null && after.moment() == ReviewMoment.AFTER) {
			return open(ReviewMoment.AFTER, oldest, after, most);
		}
		List<AnswerReview> found = new ArrayList<>(open(ReviewMoment.BEFORE, oldest, after, most));
		if (found.size() < most) {
			found.addAll(open(ReviewMoment.AFTER, oldest, null, most - found.size()));
		}
		return found;
	}

	private List<AnswerReview> open(ReviewMoment moment, Instant oldest, @Nullable AnswerReview after, int most) {
		return this.jdbc.sql(OPEN)
			.param("moment", moment.name())
			.param("oldest", moment(oldest))
			.param("due", moment((after != null) ? after.dueAt() : oldest))
			.param("id", (after != null) ? after.id() : 0)
			.param("most", most)
			.query(AnswerReviewRepository::review)
			.list();
	}

	Optional<AnswerReview> find(long id) {
		return this.jdbc.sql(SELECT + "where r.id = :id")
			.param("id", id)
			.query(AnswerReviewRepository::review)
			.optional();
	}

	List<AnswerReview> ofCase(CaseNumber number) {
		return this.jdbc.sql(OF_CASE).param("number", number.value()).query(AnswerReviewRepository::review).list();
	}

	/** Of the answer that is being written; those to earlier objections are over. */
	Optional<AnswerReview> sentBack(CaseNumber number) {
		return this.jdbc.sql(SELECT + """
				where r.case_number = :number and r.state = 'SENT_BACK'
				 and r.round = (select count(*) from app.objection o where o.case_number = :number)""")
			.param("number", number.value())
			.query(AnswerReviewRepository::review)
			.optional();
	}

	static AnswerReview review(ResultSet row, int at) throws SQLException {
		Map<ReviewCriterion, Integer> scores = new EnumMap<>(ReviewCriterion.class);
		for (ReviewCriterion criterion : ReviewCriterion.values()) {
			int score = row.getInt(criterion.code());
			if (score > 0) {
				scores.put(criterion, score);
			}
		}
		return new AnswerReview(row.getLong("id"), CaseNumber.valueOf(row.getLong("case_number")),
				row.getString("subject"), ReviewMoment.valueOf(row.getString("moment")),
				ReviewState.valueOf(row.getString("state")), row.getString("unit"), row.getString("level_unit"),
				row.getString("level_kind"), row.getString("answer"),
				Objects.requireNonNull(instant(row, "created_at")), Objects.requireNonNull(instant(row, "due_at")),
				instant(row, "ended_at"), row.getString("reviewed_by"), scores, row.getString("words"));
	}

	private static Writer writer(ResultSet row) throws SQLException {
		Long left = row.getObject("time_left_seconds", Long.class);
		return new Writer(
				new EscalationLevel(row.getString("level_unit"),
						EscalationLevelKind.valueOf(row.getString("level_kind"))),
				instant(row, "level_since"), (left != null) ? Duration.ofSeconds(left) : null);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	/**
	 * Who wrote an answer.
	 *
	 * @param level to which the case goes back
	 * @param since when they have had it, or null
	 * @param left what is left of their deadline, or null
	 */
	record Writer(EscalationLevel level, @Nullable Instant since, @Nullable Duration left) {

	}

	/**
	 * A review that begins.
	 */
	record NewReview(CaseNumber number, int round, ReviewMoment moment, @Nullable String unit, Writer writer,
			String answer, Instant createdAt, Instant dueAt) {

	}

	/**
	 * A review that holds or held up an answer.
	 */
	record HeldAnswer(long id, ReviewState state, Writer writer, Instant since) {

	}

}
