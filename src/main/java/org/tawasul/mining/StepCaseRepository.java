package org.tawasul.mining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Phase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases behind the figures of a step, page by page along an index, and the steps of a
 * single case.
 */
@Repository
@Transactional(readOnly = true)
class StepCaseRepository {

	private static final String COLUMNS = " f.number, f.subject, f.unit, f.status, f.phase,"
			+ " app.promise_missed(f.promised_at, f.resolved_at, f.closed_at, f.status, cast(:now as timestamptz))"
			+ " as late, ";

	static final String OPEN = open("f.step = :step", "f.step_since");

	/** Since when they stand there is not known either. */
	static final String OPEN_AT_NO_STEP = open(StepFigureRepository.AT_NO_STEP, "f.received_at");

	static final String PASSED = "select s.id," + COLUMNS + "s.since, s.until"
			+ " from app.case_step s join app.case_file f on f.number = s.case_number"
			+ " where s.step = :step and s.until >= :from and s.until < :end and (s.until, s.id) < (:until, :id)"
			+ " order by s.until desc, s.id desc limit :most";

	static final String OF_WAY = "select w.case_number as id," + COLUMNS + "f.received_at as since,"
			+ " w.closed_at as until from app.case_way w join app.case_file f on f.number = w.case_number"
			+ " where w.way = :way and w.closed_at >= :from and w.closed_at < :end"
			+ " and (w.closed_at, w.case_number) < (:until, :id)"
			+ " order by w.closed_at desc, w.case_number desc limit :most";

	/**
	 * The ways on which cases came back are few beside the cases: of each the latest are
	 * read along its index, and of these the latest.
	 */
	static final String RETURNED = "select w.case_number as id," + COLUMNS + "f.received_at as since,"
			+ " w.closed_at as until from (select c.case_number, c.closed_at from ("
			+ "select id, steps from app.way union select way, steps from app.way_delta) k"
			+ " cross join lateral (select w.case_number, w.closed_at from app.case_way w where w.way = k.id"
			+ " and w.closed_at >= :from and w.closed_at < :end and (w.closed_at, w.case_number) < (:until, :id)"
			+ " order by w.closed_at desc, w.case_number desc limit :most) c"
			+ " where cardinality(array_positions(k.steps, :step)) > 1 and (:source = '' or exists ("
			+ "select from app.way_returns(k.steps) r where r.step = :step and r.came_from = :source))"
			+ " order by c.closed_at desc, c.case_number desc limit :most) w"
			+ " join app.case_file f on f.number = w.case_number order by w.closed_at desc, w.case_number desc";

	/** As many steps as anybody reads; the latest. */
	private static final int MOST_OF_A_CASE = 200;

	private static final String OF_CASE = """
			select * from (
			  select s.id, s.step, s.since, s.until from app.case_step s where s.case_number = :number
			    order by s.id desc limit :most) latest
			union all
			select 9223372036854775807, f.step, f.step_since, null from app.case_file f
			  where f.number = :number and f.step is not null
			order by 1
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	StepCaseRepository(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Which ones, from the index alone: of many that wait at a step, few may be late. */
	private static String open(String which, String since) {
		return "select f.number as id," + COLUMNS + since + " as since, null::timestamptz as until"
				+ " from (select f.number from app.case_file f where " + which
				+ " and f.number > :after and (not :late or " + StepFigureRepository.LATE
				+ ") order by f.number limit :most) k join app.case_file f on f.number = k.number order by f.number";
	}

	/** Cases that wait at a step, or of which none is known, the oldest first. */
	List<StepCase> open(String step, boolean lateOnly, long after, int most) {
		StatementSpec question = step.isEmpty() ? this.jdbc.sql(OPEN_AT_NO_STEP)
				: this.jdbc.sql(OPEN).param("step", step);
		return question.param("late", lateOnly)
			.param("after", after)
			.param("now", StepFigureRepository.minute(this.clock))
			.param("most", most)
			.query((row, index) -> stepCase(row))
			.list();
	}

	/** Cases that left a step in a period, the last first. */
	List<StepCase> passed(String step, StepPeriod period, Optional<StepListPosition> after, int most) {
		return latest(this.jdbc.sql(PASSED).param("step", step), period, after, most);
	}

	/** Cases that took a way and were closed in a period, the last first. */
	List<StepCase> ofWay(UUID way, StepPeriod period, Optional<StepListPosition> after, int most) {
		return latest(this.jdbc.sql(OF_WAY).param("way", way), period, after, most);
	}

	/**
	 * Cases that came back to a step, perhaps from a certain one, and were closed in a
	 * period, the last first.
	 */
	List<StepCase> returned(String step, String source, StepPeriod period, Optional<StepListPosition> after, int most) {
		return latest(this.jdbc.sql(RETURNED).param("step", step).param("source", source), period, after, most);
	}

	private List<StepCase> latest(StatementSpec question, StepPeriod period, Optional<StepListPosition> after,
			int most) {
		return question.param("from", startOf(period.from()))
			.param("end", startOf(period.end()))
			.param("until", after.map((last) -> offset(last.until())).orElse(startOf(period.end())))
			.param("id", after.map(StepListPosition::id).orElse(0L))
			.param("now", StepFigureRepository.minute(this.clock))
			.param("most", most)
			.query((row, index) -> stepCase(row))
			.list();
	}

	/** The steps of one case, the first ones first; the last may not be over. */
	List<PassedStep> ofCase(CaseNumber number) {
		return this.jdbc.sql(OF_CASE)
			.param("number", number.value())
			.param("most", MOST_OF_A_CASE)
			.query((row, index) -> new PassedStep(row.getString("step"), instant(row, "since"), end(row)))
			.list();
	}

	private static StepCase stepCase(ResultSet row) throws SQLException {
		return new StepCase(row.getLong("id"), row.getLong("number"), row.getString("subject"), row.getString("unit"),
				row.getString("status"), Phase.valueOf(row.getString("phase")), instant(row, "since"), end(row),
				row.getBoolean("late"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant end(ResultSet row) throws SQLException {
		OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
		return (until != null) ? until.toInstant() : null;
	}

	private OffsetDateTime startOf(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toOffsetDateTime();
	}

	private OffsetDateTime offset(Instant moment) {
		return moment.atZone(this.clock.getZone()).toOffsetDateTime();
	}

	/**
	 * A step of a case.
	 *
	 * @param step its id
	 * @param since when the case came to it
	 * @param until when the case left it; null while it is there
	 */
	record PassedStep(String step, Instant since, @Nullable Instant until) {

	}

}
