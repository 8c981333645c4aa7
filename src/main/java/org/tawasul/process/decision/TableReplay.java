package org.tawasul.process.decision;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.meeting.PromisedCaseLookup;
import org.tawasul.process.CaseFacts;
import org.tawasul.rehearsal.AffectedCases;
import org.tawasul.rehearsal.TableEffect;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks two versions of tables about the newest cases, as they stand now, and tells those
 * apart that are answered otherwise.
 */
@Component
public class TableReplay {

	/** Number of cases that are asked about. */
	private static final int CASES = 3_000;

	private static final int BATCH = 200;

	/** For all tables together. */
	private static final Duration TIME = Duration.ofSeconds(5);

	private static final String CHOSEN_UNIT = "chosenUnit";

	private final CaseService cases;

	private final CaseFacts facts;

	private final PromisedCaseLookup promised;

	private final JdbcClient jdbc;

	private final DmnEngine engine = CachingFeelEngineFactory.dmnEngineConfiguration().buildEngine();

	private final LongSupplier nanoTime;

	@Autowired
	TableReplay(CaseService cases, CaseFacts facts, PromisedCaseLookup promised, JdbcClient jdbc) {
		this(cases, facts, promised, jdbc, System::nanoTime);
	}

	TableReplay(CaseService cases, CaseFacts facts, PromisedCaseLookup promised, JdbcClient jdbc,
			LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.cases = cases;
		this.facts = facts;
		this.promised = promised;
		this.jdbc = jdbc;
	}

	/**
	 * Compares two versions of each of some tables.
	 * @param tables what has changed
	 * @return what differs, in the same order
	 */
	public List<TableEffect> compare(List<ChangedTable> tables) {
		List<AnswerComparison> comparisons = comparisons(tables);
		boolean complete = comparisons.isEmpty() || replay(comparisons);
		return comparisons.stream().map((comparison) -> comparison.effect(complete)).toList();
	}

	/**
	 * The cases behind a difference.
	 * @param table the table
	 * @param group id of the difference
	 * @return nothing where there is no such difference any more
	 */
	public Optional<AffectedCases> cases(ChangedTable table, String group) {
		List<AnswerComparison> comparisons = comparisons(List.of(table));
		boolean complete = replay(comparisons);
		return comparisons.get(0).cases(group, complete);
	}

	private List<AnswerComparison> comparisons(List<ChangedTable> tables) {
		return tables.stream().map((table) -> new AnswerComparison(this.engine, table)).toList();
	}

	/** Whether there was time for all of the cases. */
	private boolean replay(List<AnswerComparison> comparisons) {
		long end = this.nanoTime.getAsLong() + TIME.toNanos();
		List<CaseNumber> numbers = newest();
		for (int from = 0; from < numbers.size(); from += BATCH) {
			List<CaseNumber> batch = numbers.subList(from, Math.min(from + BATCH, numbers.size()));
			Set<CaseNumber> chosen = this.promised.among(batch);
			for (CaseFile file : this.cases.findAll(batch).values()) {
				if (this.nanoTime.getAsLong() > end) {
					return false;
				}
				Map<String, @Nullable Object> known = factsOf(file, chosen.contains(file.getNumber()));
				comparisons.forEach((comparison) -> comparison.ask(file, known));
			}
		}
		return true;
	}

	/**
	 * The unit that a case has by now is the answer of the table, or of those whom the
	 * case has come to: only where somebody had chosen it beforehand was it a question.
	 */
	private Map<String, @Nullable Object> factsOf(CaseFile file, boolean chosen) {
		Map<String, @Nullable Object> known = this.facts.of(file);
		if (!chosen) {
			known.put(CHOSEN_UNIT, null);
		}
		return known;
	}

	private List<CaseNumber> newest() {
		return this.jdbc.sql("select number from app.case_file order by number desc limit ?")
			.param(CASES)
			.query((row, index) -> new CaseNumber(row.getLong(1)))
			.list();
	}

}
