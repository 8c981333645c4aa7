package org.tawasul.process.trial;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tawasul.casefile.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what is written of the cases of a trial, all of it in the trial's transaction.
 */
@Component
class TrialRecords {

	/**
	 * Rows of this transaction alone, which nobody else has read or folded. Real cases
	 * are older than those of a trial, which begin with the next working day.
	 */
	private static final String MISCOUNTED = """
			with counted as (
				select concat_ws(' ', (d.fact).status, (d.fact).phase, (d.fact).importance) as what, sum(d.sign) as n
				from app.indicator_delta d where d.xmin = cast(pg_current_xact_id() as xid)
				group by 1 having sum(d.sign) <> 0),
			there as (
				select concat_ws(' ', f.status, f.phase, f.importance) as what, count(*) as n from app.case_file f
				where f.received_at >= :since and f.xmin = cast(pg_current_xact_id() as xid) group by 1)
			select what from counted c full join there t using (what)
			where c.n is distinct from t.n order by 1 limit 1""";

	private final JdbcClient jdbc;

	TrialRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Lines of the timeline of a case and messages to its reporter, how often each. */
	Map<TrialLine, Integer> of(CaseNumber number) {
		Map<TrialLine, Integer> lines = new HashMap<>();
		this.jdbc.sql("""
				select 'timeline', event, coalesce(cast(facts as text), '') || internal, count(*)
				 from app.timeline_entry where case_number = :number group by 2, 3
				union all select 'message', kind, '', count(*) from app.outbox_message
				 where case_number = :number and username is null group by 2""")
			.param("number", number.value())
			.query((row) -> {
				boolean message = row.getString(1).equals("message");
				String code = message ? "notification.kind." + row.getString(2).toLowerCase(Locale.ROOT)
						: "mining.event." + row.getString(2);
				lines.put(
						new TrialLine(message ? "trial-message-twice" : "trial-timeline-twice", code, row.getString(3)),
						row.getInt(4));
			});
		return lines;
	}

	/** A status that the counters count other than there are cases with it. */
	Optional<String> miscounted(Instant since) {
		return this.jdbc.sql(MISCOUNTED).param("since", Timestamp.from(since)).query(String.class).optional();
	}

}
