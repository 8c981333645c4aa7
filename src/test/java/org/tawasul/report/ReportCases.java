package org.tawasul.report;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closed cases of a day long ago, on which no other test has any.
 */
final class ReportCases {

	/** Below the numbers of real cases. */
	private static final int FIRST = 1_000;

	private ReportCases() {
	}

	/**
	 * Writes cases of two departments of Riyadh, of a university and of no unit, by
	 * turns.
	 */
	static void insert(JdbcClient jdbc, LocalDate day, int count) {
		jdbc.sql(
				"""
						insert into app.case_file (number, version, type, category, subtype, importance, channel, subject,
						 description, region, danger_continues, people_hurt, reporter_name, reporter_employee, reporter_position,
						 language, phase, escalated, unit, referrals, questions, received_at, resolution, resolved_at, closed_at)
						select :first + n, 0, case when n % 2 = 0 then 'INCIDENT' else 'COMPLAINT' end,
						 case when n % 2 = 0 then 'FIRE' end, case when n % 5 = 0 then 'رواتب' end, 'NORMAL', 'WEB',
						 'موضوع الطلب رقم ' || n, 'وصف', 'SA-01', false, false, 'عبدالعزيز بن محمد ' || n, 'EMP' || (100000 + n),
						 'معلم', 'ar', 'DONE', false,
						 (array['EDU-01-SAF', 'EDU-01-BLD', 'UNI-KSU', null])[1 + n % 4], 0, 0,
						 :day::timestamp at time zone 'Asia/Riyadh' + n * interval '1 second', 'تم', now(), now()
						from generate_series(0, :count - 1) n""")
			.params(Map.of("first", FIRST, "day", day.toString(), "count", count))
			.update();
	}

	static void delete(JdbcClient jdbc) {
		jdbc.sql("delete from app.case_file where number >= ? and number < ?").params(FIRST, 41_001).update();
	}

}
