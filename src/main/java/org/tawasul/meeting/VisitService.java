package org.tawasul.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Reporter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of visitors who were received for the Minister's office (استقبال المستفيدين):
 * who came, what they asked for, and what became of it. Callers check who may read.
 */
@Service
@Transactional
public class VisitService {

	/** Visits on a page. */
	public static final int PAGE = 50;

	private static final String SELECT = "select id, at, received_by, visitor_name, identity_number, mobile, region,"
			+ " request, answer, case_number from app.visit ";

	private final JdbcClient jdbc;

	private final CommitmentCases cases;

	private final Clock clock;

	VisitService(JdbcClient jdbc, CommitmentCases cases, Clock clock) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.clock = clock;
	}

	/**
	 * Records a visit, and opens its case if it becomes one.
	 * @param entry checked and clean
	 * @param language in which messages about the case are written
	 * @param user who received the visitor
	 * @return the visit as it is recorded
	 */
	public Visit record(VisitEntry entry, Locale language, String user) {
		Reporter visitor = new Reporter(entry.name(), entry.identityNumber(), entry.mobile(), null, null, null, null);
		Long number = (entry.becomes() != null)
				? this.cases.open(entry.becomes(), visitor, entry.region(), language, user).getNumber().value() : null;
		long id = this.jdbc.sql(
				"insert into app.visit (at, received_by, visitor_name, identity_number, mobile, region, request, answer,"
						+ " case_number) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
			.params(Timestamp.from(this.clock.instant()), user, entry.name(), entry.identityNumber(), entry.mobile(),
					entry.region(), entry.request(), entry.answer(), number)
			.query(Long.class)
			.single();
		return find(id).orElseThrow();
	}

	/**
	 * Looks a visit up.
	 * @param id of the visit
	 * @return the visit, or nothing
	 */
	@Transactional(readOnly = true)
	public Optional<Visit> find(long id) {
		return this.jdbc.sql(SELECT + "where id = ?").param(id).query(VisitService::row).optional();
	}

	/**
	 * Visits within a time, the newest first.
	 * @param from its beginning
	 * @param until its end, exclusive
	 * @param before the visit behind which the page begins, 0 for the first page
	 * @return at most one more than a page, by which the caller sees that there are more
	 */
	@Transactional(readOnly = true)
	public List<Visit> list(Instant from, Instant until, long before) {
		return this.jdbc
			.sql(SELECT + "where at >= :from and at < :until"
					+ ((before > 0) ? " and (at, id) < (select v.at, v.id from app.visit v where v.id = :before)" : "")
					+ " order by at desc, id desc limit :most")
			.param("from", Timestamp.from(from))
			.param("until", Timestamp.from(until))
			.param("before", before)
			.param("most", PAGE + 1)
			.query(VisitService::row)
			.list();
	}

	/**
	 * How many visitors were received within a time.
	 * @param from its beginning
	 * @param until its end, exclusive
	 * @return the figures
	 */
	@Transactional(readOnly = true)
	public Figures count(Instant from, Instant until) {
		return this.jdbc.sql("select count(*), count(case_number) from app.visit where at >= ? and at < ?")
			.params(Timestamp.from(from), Timestamp.from(until))
			.query((row, index) -> new Figures(row.getLong(1), row.getLong(2)))
			.single();
	}

	private static Visit row(ResultSet row, int index) throws SQLException {
		long number = row.getLong("case_number");
		@Nullable CaseNumber caseNumber = row.wasNull() ? null : new CaseNumber(number);
		return new Visit(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getString("received_by"),
				row.getString("visitor_name"), row.getString("identity_number"), row.getString("mobile"),
				row.getString("region"), row.getString("request"), row.getString("answer"), caseNumber);
	}

	/**
	 * Visitors of a time.
	 *
	 * @param visits all of them
	 * @param cases those whose request became a case; the others were answered at once
	 */
	public record Figures(long visits, long cases) {

	}

}
