package org.tawasul.desk;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases of one unit without a process, for lists alone. Their numbers are far above all
 * others, and go when the test is over.
 */
final class MadeUpCases {

	static final long FIRST = 900_000_000L;

	private MadeUpCases() {
	}

	static void delete(JdbcClient jdbc) {
		jdbc.sql("delete from app.involvement where case_number > " + FIRST).update();
		jdbc.sql("delete from app.case_file where number > " + FIRST).update();
	}

	static void due(JdbcClient jdbc, int index, String importance, String at) {
		jdbc.sql("update app.case_file set importance = ?, due_at = cast(? as timestamptz) where number = ?")
			.params(importance, at, FIRST + index)
			.update();
	}

	/** Cases without a process, for lists alone. */
	static void insert(JdbcClient jdbc, int cases, String phase, boolean opened) {
		boolean closed = phase.equals("DONE");
		jdbc.sql(
				"""
						insert into app.case_file (number, version, type, category, importance, channel, subject, description, region,
						  danger_continues, people_hurt, language, status, phase, escalated, unit, level_unit, level_kind, handlers,
						  referrals, questions, received_at, opened_at, closed_at)
						select %d + n, 0, 'INCIDENT', 'CLEANLINESS', 'NORMAL', 'WEB', 'بلاغ ' || n, 'نص', 'SA-10', false, false, 'ar',
						  'under_study', '%s', false, 'EDU-10-BLD', 'EDU-10-BLD', 'COORDINATORS', 'EDU-10-BLD.coordinators', 0, 0,
						  now(), %s, %s from generate_series(1, %d) n"""
					.formatted(FIRST, phase, opened ? "now()" : "null", closed ? "now()" : "null", cases))
			.update();
		jdbc.sql("""
				insert into app.involvement (case_number, party, since, open)
				select number, 'group:' || handlers, now(), %s from app.case_file where number > %d"""
			.formatted(!closed, FIRST)).update();
	}

}
