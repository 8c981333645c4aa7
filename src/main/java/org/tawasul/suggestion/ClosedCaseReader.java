package org.tawasul.suggestion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.suggestion.ClosedCase.Position;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads closed cases in the order in which they were closed. Those that were withdrawn
 * teach nothing.
 */
@Component
class ClosedCaseReader {

	/**
	 * A case that is being closed is seen only when its transaction has ended, perhaps
	 * after others that were closed later: the last minute is read the next time.
	 */
	static final String AFTER = """
			select number, type, category, region, unit, subject || ' ' || description as words, closed_at
			from app.case_file
			where phase = 'DONE' and (closed_at, number) > (:closed_at, :number)
			    and closed_at < now() - interval '1 minute'
			order by closed_at, number limit :most""";

	static final String NEWEST = """
			select closed_at, number from app.case_file where phase in ('DONE', 'CANCELLED')
			order by closed_at desc, number desc offset :most limit 1""";

	private final JdbcClient jdbc;

	ClosedCaseReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The oldest first. */
	List<ClosedCase> after(Position position, int most) {
		return this.jdbc.sql(AFTER)
			.param("closed_at", position.closedAt().atOffset(ZoneOffset.UTC))
			.param("number", position.number())
			.param("most", most)
			.query(ClosedCaseReader::closedCase)
			.list();
	}

	/** Where to begin in order to read about so many, the newest ones. */
	Position beforeNewest(int most) {
		return this.jdbc.sql(NEWEST)
			.param("most", most)
			.query((row, index) -> new Position(row.getObject("closed_at", OffsetDateTime.class).toInstant(),
					row.getLong("number")))
			.optional()
			.orElse(Position.BEGINNING);
	}

	private static ClosedCase closedCase(ResultSet row, int index) throws SQLException {
		return new ClosedCase(new CaseNumber(row.getLong("number")), CaseType.valueOf(row.getString("type")),
				Optional.ofNullable(row.getString("category")).map(Category::valueOf).orElse(null),
				row.getString("region"), row.getString("unit"), row.getString("words"),
				row.getObject("closed_at", OffsetDateTime.class).toInstant());
	}

}
