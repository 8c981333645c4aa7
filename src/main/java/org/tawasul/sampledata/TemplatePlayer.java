package org.tawasul.sampledata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.notification.RenderingService;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays a case in a transaction that is rolled back in the end, and keeps the rows that
 * it would have left.
 */
@Component
class TemplatePlayer {

	private final LifecycleEngine engine;

	private final CaseService cases;

	private final MinistryDirectory ministry;

	private final RenderingService messages;

	private final CaseSecretService secrets;

	private final DateFormatter dates;

	private final JdbcClient jdbc;

	private final EntityManager entityManager;

	private final TransactionTemplate transaction;

	TemplatePlayer(LifecycleEngine engine, CaseService cases, MinistryDirectory ministry, RenderingService messages,
			CaseSecretService secrets, DateFormatter dates, JdbcClient jdbc, EntityManager entityManager,
			PlatformTransactionManager transactions) {
		this.engine = engine;
		this.cases = cases;
		this.ministry = ministry;
		this.messages = messages;
		this.secrets = secrets;
		this.dates = dates;
		this.jdbc = jdbc;
		this.entityManager = entityManager;
		this.transaction = new TransactionTemplate(transactions);
	}

	CaseTemplate play(CaseKind kind, Story story, Instant start, SplittableRandom random, double weight,
			List<TableColumns> tables) {
		this.engine.turnClockTo(start);
		try {
			return Objects.requireNonNull(this.transaction.execute((status) -> {
				status.setRollbackOnly();
				return play(SampleReports.report(kind, story, random), kind, story, start, random, weight, tables);
			}));
		}
		finally {
			this.engine.resetClock();
		}
	}

	private CaseTemplate play(CaseReport report, CaseKind kind, Story story, Instant start, SplittableRandom random,
			double weight, List<TableColumns> tables) {
		CaseNumber number = this.cases.open(report).getNumber();
		CasePlay play = new CasePlay(this.engine, this.cases, this.ministry, this.messages, number, random, start);
		story.play(play);
		this.entityManager.flush();
		CaseFile file = this.cases.find(number).orElseThrow();
		return new CaseTemplate(kind, story, rows(file, tables), start, play.now(),
				story.isClosed() ? null : this.engine.nextTimer(number).orElse(null), weight);
	}

	private List<RowTemplate> rows(CaseFile file, List<TableColumns> tables) {
		TemplateCompiler compiler = new TemplateCompiler(new TextCompiler(file.getNumber(), this.secrets, this.dates));
		List<RowTemplate> rows = new ArrayList<>();
		for (int i = 0; i < tables.size(); i++) {
			int index = i;
			TableColumns table = tables.get(i);
			this.jdbc.sql(table.select())
				.param("number", file.getNumber().value())
				.param("process", file.getWorkflowId())
				.query((row, position) -> values(table, row))
				.list()
				.forEach((row) -> rows.add(compiler.compile(index, table, row)));
		}
		return List.copyOf(rows);
	}

	private static Map<String, Object> values(TableColumns table, ResultSet row) throws SQLException {
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < table.columns().size(); i++) {
			Object value = value(table.types().get(i), row, i + 1);
			if (value != null) {
				values.put(table.columns().get(i), value);
			}
		}
		return values;
	}

	private static @Nullable Object value(String type, ResultSet row, int column) throws SQLException {
		return switch (type) {
			case "timestamptz" -> {
				OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
				yield (moment != null) ? moment.toInstant() : null;
			}
			case "timestamp" -> row.getObject(column, LocalDateTime.class);
			case "jsonb", "text", "varchar" -> row.getString(column);
			default -> row.getObject(column);
		};
	}

}
