package org.tawasul.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which linked cases are to get the date of their main case.
 */
@Repository
class LinkedPromiseRepository {

	/** Whoever waits for an outcome that is there already hears that instead. */
	private static final String WAITS = "ended_at is null and outcome is null";

	private final JdbcClient jdbc;

	private final Clock clock;

	LinkedPromiseRepository(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The main case has another date. */
	void note(CaseNumber main) {
		this.jdbc.sql("update app.case_link set promise_due_at = ? where main_number = ? and " + WAITS)
			.params(now(), main.value())
			.update();
	}

	/** A case that has just been linked. */
	void noteLinked(CaseNumber number) {
		this.jdbc.sql("update app.case_link set promise_due_at = ? where case_number = ? and " + WAITS)
			.params(now(), number.value())
			.update();
	}

	/** The linked cases whose reporters are to be told a date. */
	List<CaseNumber> findDue(int limit) {
		return this.jdbc
			.sql("select case_number from app.case_link where promise_due_at <= ? and " + WAITS
					+ " order by promise_due_at, case_number limit ?")
			.params(now(), limit)
			.query((row, index) -> new CaseNumber(row.getLong(1)))
			.list();
	}

	/**
	 * Takes what is to be told from a link, and waits for a transaction that promises
	 * another date meanwhile: what the main case promises is read after this.
	 * @return the main case, or nothing when nothing is to be told any more
	 */
	Optional<CaseNumber> take(CaseNumber number) {
		return this.jdbc.sql(
				"update app.case_link set promise_due_at = null where case_number = ? and promise_due_at is not null and "
						+ WAITS + " returning main_number")
			.param(number.value())
			.query((row, index) -> new CaseNumber(row.getLong(1)))
			.optional();
	}

	/** What a linked case had promised itself. */
	Optional<Instant> findOwn(CaseNumber number) {
		return own(number, "own_promise is not null");
	}

	/** The same, if that date had passed before it was linked. */
	Optional<Instant> findMissed(CaseNumber number) {
		return own(number, "own_promise < linked_at");
	}

	private Optional<Instant> own(CaseNumber number, String condition) {
		return this.jdbc
			.sql("select own_promise from app.case_link where case_number = ? and ended_at is null and " + condition)
			.param(number.value())
			.query((row, index) -> row.getObject("own_promise", OffsetDateTime.class).toInstant())
			.optional();
	}

	/** It could not be told, and is tried again later. */
	void postpone(CaseNumber number, Instant until) {
		this.jdbc
			.sql("update app.case_link set promise_due_at = ? where case_number = ? and promise_due_at is not null and "
					+ WAITS)
			.params(until.atOffset(ZoneOffset.UTC), number.value())
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
