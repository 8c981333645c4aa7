package org.tawasul.sampledata;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All tables that keep rows of cases, ours first.
 */
@Component
class CaseTables {

	private static final String OF_CASE = "case_number = :number";

	/** Each numbered by a sequence of its own. */
	static final Map<String, String> SEQUENCES = Map.of("app.timeline_entry", "app.timeline_seq", "app.comment",
			"app.comment_seq", "app.objection", "app.objection_seq", "app.outbox_message", "app.outbox_seq",
			"app.answer_review", "app.answer_review_seq", "app.case_step", "app.case_step_seq");

	private final LifecycleEngine engine;

	private final JdbcClient jdbc;

	CaseTables(LifecycleEngine engine, JdbcClient jdbc) {
		this.engine = engine;
		this.jdbc = jdbc;
	}

	List<TableColumns> all() {
		return Stream
			.concat(Stream.concat(Stream.of(new CaseTable("app.case_file", "number = :number", Set.of())), Stream
				.of("app.involvement", "app.timeline_entry", "app.comment", "app.objection", "app.outbox_message",
						"app.case_survey", "app.rating_review", "app.answer_review", "app.case_step")
				.map((name) -> new CaseTable(name, OF_CASE, Set.of()))), this.engine.tables().stream())
			.map(this::withColumns)
			.toList();
	}

	private TableColumns withColumns(CaseTable table) {
		List<Column> columns = this.jdbc.sql("""
				select a.attname as name, t.typname as type from pg_attribute a join pg_type t on t.oid = a.atttypid
				where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped
					and a.attgenerated = '' order by a.attnum""")
			.param("table", table.name())
			.query(Column.class)
			.list();
		return new TableColumns(table, columns.stream().map(Column::name).toList(),
				columns.stream().map(Column::type).toList(), SEQUENCES.containsKey(table.name()));
	}

	private record Column(String name, String type) {

	}

}
