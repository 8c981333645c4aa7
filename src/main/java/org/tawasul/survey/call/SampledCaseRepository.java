package org.tawasul.survey.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.tawasul.casefile.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads closed cases in the order in which they were closed, each once. Those that were
 * withdrawn are not asked about.
 */
@Repository
class SampledCaseRepository {

	private static final String SELECT = """
			select f.number, f.closed_at, f.type, f.category, f.importance, f.channel, f.unit, f.reporter_mobile,
			    f.rating is not null as answered, s.invited_at is not null as asked
			from app.case_file f left join app.case_survey s on s.case_number = f.number
			where f.phase = 'DONE' and""";

	static final String AFTER = SELECT + """
			 (f.closed_at, f.number) > (:closed_at, :number) and f.closed_at < :until
			order by f.closed_at, f.number limit :most""";

	private final JdbcClient jdbc;

	SampledCaseRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Up to which case was sampled; two nodes wait for each other here. */
	Position lockPosition() {
		return this.jdbc.sql("select closed_at, number from app.satisfaction_sample_position for update")
			.query((row, at) -> new Position(instant(row, "closed_at"), row.getLong("number")))
			.single();
	}

	void move(Position position) {
		this.jdbc.sql("update app.satisfaction_sample_position set closed_at = :closed_at, number = :number")
			.param("closed_at", position.closedAt().atOffset(ZoneOffset.UTC))
			.param("number", position.number())
			.update();
	}

	/** The oldest first. */
	List<SampledCase> after(Position position, Instant until, int most) {
		return this.jdbc.sql(AFTER)
			.param("closed_at", position.closedAt().atOffset(ZoneOffset.UTC))
			.param("number", position.number())
			.param("until", until.atOffset(ZoneOffset.UTC))
			.param("most", most)
			.query(SampledCaseRepository::sampled)
			.list();
	}

	/** Those that are closed, among some. */
	List<SampledCase> among(Collection<CaseNumber> numbers) {
		return this.jdbc.sql(SELECT + " f.number in (:numbers)")
			.param("numbers", numbers.stream().map(CaseNumber::value).toList())
			.query(SampledCaseRepository::sampled)
			.list();
	}

	/** The last one that was closed first. */
	List<CaseNumber> newest(int most) {
		return this.jdbc
			.sql("select number from app.case_file where phase = 'DONE' order by closed_at desc, number desc limit ?")
			.param(most)
			.query((row, at) -> CaseNumber.valueOf(row.getLong("number")))
			.list();
	}

	private static SampledCase sampled(ResultSet row, int at) throws SQLException {
		return new SampledCase(CaseNumber.valueOf(row.getLong("number")), instant(row, "closed_at"),
				row.getString("type"), row.getString("category"), row.getString("importance"), row.getString("channel"),
				row.getString("unit"), row.getBoolean("asked"), row.getBoolean("answered"),
				row.getString("reporter_mobile"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/**
	 * A place in the order.
	 *
	 * @param closedAt of a case
	 * @param number of that case
	 */
	record Position(Instant closedAt, long number) {

	}

}
