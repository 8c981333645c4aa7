package org.tawasul.casefile;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases of all departments without a process, so many that the database plans as it does
 * for an installation of some years. Their numbers are far above all others; no two tests
 * may have theirs at the same time.
 */
public record ManyCases(JdbcClient jdbc) {

	/** How many. */
	public static final int COUNT = 20_000;

	/** The number before theirs. */
	public static final long BEFORE = 800_000_000L;

	/**
	 * Writes them: one was received in each of the last hours, the latest first.
	 * @param open how many of the oldest are open
	 */
	public void insert(int open) {
		this.jdbc
			.sql("""
					insert into app.case_file (number, version, type, category, importance, channel, subject, description, region,
					  danger_continues, people_hurt, language, status, phase, escalated, unit, handlers, referrals, questions,
					  received_at, opened_at, closed_at)
					select :before + n, 0, 'INCIDENT', 'FIRE', 'NORMAL', 'WEB', 'بلاغ', 'نص', 'SA-01', false, false, 'ar', 'x',
					  case when n > :closed then 'ACTIVE' else 'DONE' end, false, u.code, u.code || '.coordinators', 0, 0,
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
		analyze();
	}

	/** Removes them. */
	public void delete() {
		this.jdbc.sql("delete from app.involvement where case_number > ?").param(BEFORE).update();
		this.jdbc.sql("delete from app.case_file where number > ?").param(BEFORE).update();
		// Otherwise each page of indicators in later tests adds them up and takes them
		// off again.
		this.jdbc.sql("select app.fold_indicators(?)").param(3 * COUNT).query(Integer.class).single();
		analyze();
	}

	private void analyze() {
		this.jdbc.sql("analyze app.case_file, app.involvement, app.objection").update();
	}

}
