package org.tawasul.casefile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases of all departments without a process, so many that the database plans as it does
 * for an installation of some years. Their numbers are far above all others; no two tests
 * may have theirs at the same time. They are not counted by indicators: triggers would
 * take several times as long as everything else, when they come and when they go.
 */
public record ManyCases(JdbcClient jdbc, TransactionTemplate transactions) {

	/** How many. */
	public static final int COUNT = 20_000;

	/** The number before theirs. */
	public static final long BEFORE = 800_000_000L;

	/**
	 * Writes them: one was received in each of the last hours, the latest first.
	 * @param open how many of the oldest are open
	 */
	public void insert(int open) {
		withoutTriggers(() -> write(open));
		this.jdbc.sql("analyze app.case_file, app.involvement, app.objection").update();
	}

	private void write(int open) {
		this.jdbc
			.sql("""
					insert into app.case_file (number, version, type, category, importance, channel, subject, description, region,
					  danger_continues, people_hurt, language, status, phase, escalated, unit, handlers, coordinated, referrals,
					  questions, received_at, opened_at, closed_at)
					select :before + n, 0, 'INCIDENT', 'FIRE', 'NORMAL', 'WEB', 'بلاغ', 'نص', 'SA-01', false, false, 'ar', 'x',
					  case when n > :closed then 'ACTIVE' else 'DONE' end, false, u.code, u.code || '.coordinators', true, 0, 0,
					  now() - n * interval '1 hour', now(), case when n > :closed then null else now() end
					  from generate_series(1, :count) n
					  join (select code, row_number() over () - 1 as place, count(*) over () as units from app.unit
					         where code like 'EDU-%-___') u on u.place = n % u.units""")
			.param("before", BEFORE)
			.param("closed", COUNT - open)
			.param("count", COUNT)
			.update();
		this.jdbc.sql("insert into app.involvement (case_number, party, since, open)"
				+ " select number, 'group:' || handlers, now(), closed_at is null from app.case_file where number > ?")
			.param(BEFORE)
			.update();
	}

	/** Removes them. */
	public void delete() {
		withoutTriggers(() -> {
			this.jdbc.sql("delete from app.involvement where case_number > ?").param(BEFORE).update();
			this.jdbc.sql("delete from app.case_file where number > ?").param(BEFORE).update();
		});
		// Indexes keep their size otherwise, and the next test has plans of its own.
		this.jdbc.sql("vacuum (full, analyze) app.case_file, app.involvement").update();
	}

	private void withoutTriggers(Runnable work) {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("set local session_replication_role = replica").update();
			// Vacuum takes no row for visible whose commit is not on disk yet.
			this.jdbc.sql("set local synchronous_commit = on").update();
			work.run();
		});
	}

}
