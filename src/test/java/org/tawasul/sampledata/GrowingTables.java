package org.tawasul.sampledata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts what a transaction reads of the tables that grow with the cases. The database is
 * told to read a whole table only where no index leads to the rows: then it has none to
 * use in a large table either, whatever its statistics say. Counters of the indicators
 * are not among them: they grow with time and units.
 */
final class GrowingTables {

	private static final List<String> OURS = List.of("case_file", "timeline_entry", "comment", "objection",
			"involvement", "outbox_message", "delivery", "attachment", "attachment_chunk", "intake_key",
			"access_link_request", "audit_entry", "case_batch_item", "spring_session", "form_draft", "carried_out_form",
			"candidate_task", "operations_look", "operations_contact", "operations_hand_over", "case_survey",
			"rating_review", "answer_review", "call", "call_caller", "call_action", "case_post", "meeting",
			"meeting_entry", "meeting_commitment", "case_link", "case_link_wish", "visit", "case_step", "case_way",
			"model_move_case");

	private static final List<String> OF_THE_ENGINE = List.of("act_ru_execution", "act_ru_task", "act_ru_identitylink",
			"act_ru_variable", "act_ru_job", "act_ru_event_subscr", "act_ru_incident", "act_ru_authorization",
			"act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst", "act_hi_detail", "act_hi_op_log",
			"act_hi_identitylink", "act_hi_job_log", "act_ge_bytearray");

	private final JdbcClient jdbc;

	GrowingTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What something reads, by table; within a transaction, in which it takes part. */
	Map<String, Read> during(Runnable asking) {
		this.jdbc.sql("set local enable_seqscan = off").update();
		// What was planned before may read whole tables still.
		this.jdbc.sql("discard plans").update();
		Map<String, Read> before = counted();
		asking.run();
		Map<String, Read> reads = new HashMap<>();
		counted().forEach((table, after) -> reads.put(table, after.since(before.getOrDefault(table, Read.NOTHING))));
		return reads;
	}

	private Map<String, Read> counted() {
		Map<String, Read> counted = new HashMap<>();
		this.jdbc.sql("""
				select relname, coalesce(seq_scan, 0), coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables
				where schemaname = 'app' and relname in (:ours) or schemaname = 'public' and relname in (:engine)""")
			.param("ours", OURS)
			.param("engine", OF_THE_ENGINE)
			.query((row) -> {
				counted.put(row.getString(1), new Read(row.getLong(2), row.getLong(3)));
			});
		return counted;
	}

	/**
	 * What was read of a table.
	 *
	 * @param scans how often the whole of it
	 * @param rows found along indexes
	 */
	record Read(long scans, long rows) {

		private static final Read NOTHING = new Read(0, 0);

		private Read since(Read before) {
			return new Read(this.scans - before.scans, this.rows - before.rows);
		}

	}

}
