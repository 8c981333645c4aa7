package org.tawasul.suggestion;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.tawasul.suggestion.ClosedCase.Position;
import org.tawasul.suggestion.SuggestionScore.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps how often suggestions were right: one row a day and kind.
 */
@Repository
class SuggestionScoreRepository {

	private final JdbcClient jdbc;

	SuggestionScoreRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Up to which case was compared; two nodes wait for each other here. */
	Optional<Position> lockPosition() {
		this.jdbc.sql("lock table app.suggestion_position in share row exclusive mode").update();
		return this.jdbc.sql("select closed_at, number from app.suggestion_position")
			.query((row, index) -> new Position(row.getObject("closed_at", OffsetDateTime.class).toInstant(),
					row.getLong("number")))
			.optional();
	}

	void move(Position position) {
		this.jdbc.sql("""
				insert into app.suggestion_position (closed_at, number) values (:closed_at, :number)
				on conflict (singleton) do update set closed_at = excluded.closed_at, number = excluded.number""")
			.param("closed_at", position.closedAt().atOffset(ZoneOffset.UTC))
			.param("number", position.number())
			.update();
	}

	void add(LocalDate day, SuggestionScore score) {
		this.jdbc.sql("""
				insert into app.suggestion_score as s (day, what, closed, suggested, first, among_three)
				values (:day, :what, :closed, :suggested, :first, :among_three)
				on conflict (day, what) do update set closed = s.closed + excluded.closed,
				    suggested = s.suggested + excluded.suggested, first = s.first + excluded.first,
				    among_three = s.among_three + excluded.among_three""")
			.param("day", day)
			.param("what", score.what().name())
			.param("closed", score.closed())
			.param("suggested", score.suggested())
			.param("first", score.first())
			.param("among_three", score.amongThree())
			.update();
	}

	/** Of the months from one day on, by month, the newest first. */
	List<MonthlyScore> byMonth(LocalDate from) {
		return this.jdbc.sql("""
				select cast(date_trunc('month', day) as date) as month, what, sum(closed) as closed,
				    sum(suggested) as suggested, sum(first) as first, sum(among_three) as among_three
				from app.suggestion_score where day >= :from group by 1, 2 order by 1 desc, 2""")
			.param("from", from)
			.query((row, index) -> new MonthlyScore(row.getObject("month", LocalDate.class),
					new SuggestionScore(Kind.valueOf(row.getString("what")), row.getInt("closed"),
							row.getInt("suggested"), row.getInt("first"), row.getInt("among_three"))))
			.list();
	}

	/**
	 * The scores of a month.
	 *
	 * @param month its first day
	 * @param score of one kind
	 */
	record MonthlyScore(LocalDate month, SuggestionScore score) {

	}

}
