package org.tawasul.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseLink.LinkEnd;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The links of cases to their main cases.
 */
@Repository
class CaseLinkRepository {

	private static final String HELD = "ended_at is null";

	private static final RowMapper<CaseLink> LINK = (row, index) -> new CaseLink(
			new CaseNumber(row.getLong("case_number")), new CaseNumber(row.getLong("main_number")),
			row.getObject("linked_at", OffsetDateTime.class).toInstant(), row.getString("linked_by"),
			end(row.getString("ended")));

	private final JdbcClient jdbc;

	private final Clock clock;

	CaseLinkRepository(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void insert(CaseFile linked, CaseNumber main, String by) {
		this.jdbc.sql("""
				insert into app.case_link (case_number, main_number, linked_at, linked_by, own_promise)
				values (?, ?, ?, ?, ?)""")
			.params(linked.getNumber().value(), main.value(), now(), by,
					Optional.ofNullable(linked.getPromisedAt()).map((own) -> own.atOffset(ZoneOffset.UTC)).orElse(null))
			.update();
	}

	/** The link that holds. */
	Optional<CaseLink> find(CaseNumber number) {
		return this.jdbc.sql("select * from app.case_link where case_number = ? and " + HELD)
			.param(number.value())
			.query(LINK)
			.optional();
	}

	/** The case's last link, whether it holds or not. */
	Optional<CaseLink> findLast(CaseNumber number) {
		return this.jdbc.sql("select * from app.case_link where case_number = ? order by id desc limit 1")
			.param(number.value())
			.query(LINK)
			.optional();
	}

	/** Those that hold or ended with the main case's resolution, the oldest first. */
	List<CaseLink> findByMain(CaseNumber main, int limit) {
		return this.jdbc
			.sql("select * from app.case_link where main_number = ? and (" + HELD
					+ " or ended = 'RESOLVED') order by case_number limit ?")
			.params(main.value(), limit)
			.query(LINK)
			.list();
	}

	/** How many cases are linked to each of some: those without any are left out. */
	Map<CaseNumber, Integer> count(Collection<CaseNumber> mains) {
		Map<CaseNumber, Integer> counts = new HashMap<>();
		this.jdbc
			.sql("select main_number, count(*) from app.case_link where main_number in (:mains) and " + HELD
					+ " group by main_number")
			.param("mains", mains.stream().map(CaseNumber::value).toList())
			.query((row) -> {
				counts.put(new CaseNumber(row.getLong(1)), row.getInt(2));
			});
		return counts;
	}

	/** Whether a case that is linked to one is more important than another. */
	boolean anyAbove(Importance importance, CaseNumber main) {
		List<String> above = Arrays.stream(Importance.values())
			.filter((one) -> one.compareTo(importance) > 0)
			.map(Importance::name)
			.toList();
		return !above.isEmpty() && this.jdbc
			.sql("select exists (select from app.case_link l join app.case_file f on f.number = l.case_number"
					+ " where l.main_number = :main and l.ended_at is null and f.importance in (:above))")
			.param("main", main.value())
			.param("above", above)
			.query(Boolean.class)
			.single();
	}

	/** Whether staff have undone a link of the case. */
	boolean wasUndone(CaseNumber number) {
		return this.jdbc
			.sql("select exists (select from app.case_link where case_number = ? and ended = '" + LinkEnd.UNDONE + "')")
			.param(number.value())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Another case becomes the main case of those that are linked to one: what was to be
	 * told of the former one's date is told no more.
	 * @return these
	 */
	List<CaseNumber> move(CaseNumber from, CaseNumber to) {
		return this.jdbc
			.sql("update app.case_link set main_number = ?, promise_due_at = null where main_number = ? and " + HELD
					+ " returning case_number")
			.params(to.value(), from.value())
			.query((row, index) -> new CaseNumber(row.getLong(1)))
			.list();
	}

	/** False when no link holds. */
	boolean end(CaseNumber number, LinkEnd how) {
		return this.jdbc.sql("update app.case_link set ended = ?, ended_at = ? where case_number = ? and " + HELD)
			.params(how.name(), now(), number.value())
			.update() > 0;
	}

	/** What the main case's handlers write for the reporters of its linked cases. */
	void answer(CaseNumber main, String text) {
		this.jdbc.sql("update app.case_link set answer = ? where main_number = ? and " + HELD)
			.params(text, main.value())
			.update();
	}

	/** The main case has its resolution, which its linked cases are to get. */
	void resolve(CaseNumber main, String by) {
		this.jdbc
			.sql("update app.case_link set outcome = 'RESOLVED', answer_by = ?, deliver_at = ? where main_number = ?"
					+ " and " + HELD)
			.params(by, now(), main.value())
			.update();
	}

	/**
	 * A case is closed: its own link ends, and cases that are linked to it and have not
	 * got a resolution are to be released.
	 */
	void close(CaseNumber number) {
		this.jdbc.sql("""
				update app.case_link set
				    ended = case when case_number = :number then 'CLOSED' end,
				    ended_at = case when case_number = :number then cast(:now as timestamptz) end,
				    outcome = case when case_number = :number then outcome else coalesce(outcome, 'RELEASED') end,
				    deliver_at = coalesce(deliver_at, cast(:now as timestamptz))
				where (case_number = :number or main_number = :number) and ended_at is null""")
			.param("number", number.value())
			.param("now", now())
			.update();
	}

	/** The linked cases whose main case's outcome is to be delivered. */
	List<CaseNumber> findDue(int limit) {
		return this.jdbc
			.sql("select case_number from app.case_link where outcome is not null and " + HELD
					+ " and deliver_at <= ? order by deliver_at, case_number limit ?")
			.params(now(), limit)
			.query((row, index) -> new CaseNumber(row.getLong(1)))
			.list();
	}

	/** What is to be delivered to a case; nothing once its link has ended. */
	Optional<Outcome> findOutcome(CaseNumber number) {
		return this.jdbc.sql("""
				select l.main_number, l.outcome, l.answer, l.answer_by from app.case_link l
				where l.case_number = ? and l.outcome is not null and l.ended_at is null""")
			.param(number.value())
			.query((row, index) -> new Outcome(new CaseNumber(row.getLong("main_number")),
					"RESOLVED".equals(row.getString("outcome")), row.getString("answer"), row.getString("answer_by")))
			.optional();
	}

	/** It could not be delivered, and is tried again later. */
	void postpone(CaseNumber number, Instant until) {
		this.jdbc.sql("update app.case_link set deliver_at = ? where case_number = ? and " + HELD)
			.params(until.atOffset(ZoneOffset.UTC), number.value())
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static @Nullable LinkEnd end(@Nullable String ended) {
		return (ended != null) ? LinkEnd.valueOf(ended) : null;
	}

	/**
	 * What became of a main case.
	 *
	 * @param main its number
	 * @param resolved whether it has a resolution, rather than that it ended without
	 * @param answer what was written for its linked cases
	 * @param by who resolved it
	 */
	record Outcome(CaseNumber main, boolean resolved, @Nullable String answer, @Nullable String by) {

	}

}
