package org.tawasul.sampledata;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.RatingWay;
import org.tawasul.notification.RenderingService;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many bytes a case leaves, files apart: its rows as the database stores them, and an
 * entry for each in each index. Pages that are not full and the index of words are not
 * counted, nor is that an index may write a value once for many rows: whoever writes more
 * of a case, or adds an index, sees here what that costs a million times.
 */
@TawasulTest
class CaseSizeTest {

	/** Of a message: how many there are depends on how many people are told. */
	private static final long MESSAGE = 270;

	/** Of everything else that is kept for good, the steps that it passed among it. */
	private static final long KEPT = 2_900;

	/** For the engine's time to live. */
	private static final long ENGINE = 8_300;

	private static final String MESSAGES = "app.outbox_message";

	/** Of a share of the cases only; the number of a case says of which. */
	private static final String REVIEW = "app.answer_review";

	private static final long REVIEWED = 300;

	@Autowired
	private CaseTables tables;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private RenderingService rendering;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void resetClock() {
		this.scenario.resetClock();
	}

	@Test
	void aClosedCaseLeavesLittleForGoodAndSomeForAYear() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		this.cases.accept(number);
		this.cases.rate(number, 4, null, RatingWay.PORTAL);
		this.rendering.renderPending();
		assertThat(this.scenario.isOver(number)).isTrue();
		Map<String, Long> bytes = bytes(this.cases.find(number).orElseThrow());
		Predicate<String> ofEngine = (table) -> table.startsWith("public.");
		Predicate<String> other = (table) -> !ofEngine.test(table) && !table.equals(MESSAGES) && !table.equals(REVIEW);
		assertThat(sum(bytes, MESSAGES::equals) / messages(number)).as("bytes a message").isBetween(200L, MESSAGE);
		assertThat(sum(bytes, REVIEW::equals)).as("bytes of a review").isLessThanOrEqualTo(REVIEWED);
		assertThat(sum(bytes, other)).as("bytes for good, of " + bytes).isBetween(1_000L, KEPT);
		assertThat(sum(bytes, ofEngine)).as("bytes for a year, of " + bytes).isBetween(1_000L, ENGINE);
	}

	private long messages(CaseNumber number) {
		return this.jdbc.sql("select count(*) from app.outbox_message where case_number = ?")
			.param(number.value())
			.query(Long.class)
			.single();
	}

	private static long sum(Map<String, Long> bytes, Predicate<String> tables) {
		return bytes.entrySet()
			.stream()
			.filter((table) -> tables.test(table.getKey()))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	private Map<String, Long> bytes(CaseFile file) {
		Map<String, Long> bytes = new TreeMap<>();
		this.tables.all().stream().map(TableColumns::table).forEach((table) -> {
			long rows = sum(file, table, "pg_column_size(t.*) + 4", "true");
			long entries = indexes(table).stream()
				.mapToLong((index) -> sum(file, table, index.key(), index.of()))
				.sum();
			bytes.put(table.name(), rows + entries);
		});
		return bytes;
	}

	private long sum(CaseFile file, CaseTable table, String bytes, String condition) {
		return this.jdbc
			.sql("select coalesce(sum(" + bytes + "), 0) from " + table.name() + " t where " + table.condition()
					+ " and " + condition)
			.param("number", file.getNumber().value())
			.param("process", file.getWorkflowId())
			.query(Long.class)
			.single();
	}

	/** Of each: what an entry takes, and which rows it has. */
	private List<Index> indexes(CaseTable table) {
		return this.jdbc
			.sql("""
					select '12 + ' || string_agg('coalesce(pg_column_size(' || pg_get_indexdef(i.indexrelid, n, true) || '), 0)', ' + ') as key,
						coalesce(pg_get_expr(i.indpred, i.indrelid), 'true') as of
					from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam and a.amname = 'btree'
					cross join generate_series(1, i.indnatts) n
					where i.indrelid = cast(:table as regclass) group by i.indexrelid, i.indpred, i.indrelid""")
			.param("table", table.name())
			.query(Index.class)
			.list();
	}

	private record Index(String key, String of) {

	}

}
