package org.tawasul.sampledata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.tawasul.notification.RenderingService;
import org.tawasul.notification.TextPacker;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes sample cases among those of other tests, and removes them from all tables.
 */
record SampleRows(SampleDataService service, RenderingService rendering, CaseTables tables, JdbcClient jdbc) {

	/** Triggers by name, with their tables. */
	private static final Map<String, String> COUNTING = Map.of("case_file_counted_delete", "app.case_file",
			"case_survey_counted", "app.case_survey");

	/** The number of the first one. */
	long fill(int cases, int open, long seed, Instant now) {
		// Each case is played in one transaction, which would render all that other tests
		// have left.
		this.rendering.renderPending();
		return this.service.fill(new FillOptions(cases, open, seed, Locale.ENGLISH), false, now, (step, done) -> {
		});
	}

	/**
	 * Counting each as it goes takes longer than counting those that stay.
	 */
	void remove(long first, int count) {
		String numbers = "between " + first + " and " + (first + count - 1);
		String processes = "in (select workflow_id from app.case_file where number " + numbers + ")";
		List<String> statements = new ArrayList<>(List.of("set constraints all immediate"));
		COUNTING.forEach((trigger, table) -> statements.add("alter table " + table + " disable trigger " + trigger));
		List<TableColumns> all = this.tables.all();
		for (int i = all.size() - 1; i >= 0; i--) {
			CaseTable table = all.get(i).table();
			statements.add("delete from " + table.name() + " where "
					+ table.condition().replace("= :process", processes).replace("= :number", numbers));
		}
		COUNTING.forEach((trigger, table) -> statements.add("alter table " + table + " enable trigger " + trigger));
		statements.add("perform app.rebuild_indicators()");
		this.jdbc.sql("do $tests$ begin " + String.join("; ", statements) + "; end $tests$").update();
	}

	/** How many there are, of each table of the database. */
	Map<String, Long> rowsByTable() {
		return this.jdbc
			.sql("select schemaname || '.' || tablename from pg_tables where schemaname in ('app', 'public')")
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.toMap((table) -> table,
					(table) -> this.jdbc.sql("select count(*) from " + table).query(Long.class).single()));
	}

	/** The columns that are filled in any row of a case, with their tables. */
	Set<String> columnsSet(long number) {
		String process = this.jdbc.sql("select workflow_id from app.case_file where number = ?")
			.param(number)
			.query(String.class)
			.single();
		Set<String> set = new TreeSet<>();
		for (TableColumns table : this.tables.all()) {
			this.jdbc.sql(table.select())
				.param("number", number)
				.param("process", process)
				.query()
				.listOfRows()
				.forEach((row) -> row.forEach((column, value) -> {
					if (value != null) {
						set.add(table.table().name() + "." + column);
					}
				}));
		}
		return set;
	}

	/**
	 * The messages of the cases for which a condition on their rows holds, as they were
	 * sent.
	 */
	List<SentMessage> messages(long first, int count, String condition) {
		return this.jdbc.sql(
				"select m.case_number, coalesce(m.packed, s.packed) from app.outbox_message m left join app.outbox_message s"
						+ " on s.id = m.same_as and s.case_number = m.case_number where m.case_number between ? and ?"
						+ " and m.rendered_at is not null and m." + condition)
			.params(first, first + count - 1)
			.query((row, position) -> new SentMessage(row.getString(1), TextPacker.unpack(row.getBytes(2))))
			.list();
	}

}
