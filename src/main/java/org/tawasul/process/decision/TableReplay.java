package org.tawasul.process.decision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.decision.ImportanceChange.Rating;
import org.tawasul.rehearsal.AffectedCases;
import org.tawasul.rehearsal.TableEffect;
import org.tawasul.rehearsal.TableEffect.Basis;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks two versions of tables about the newest cases, as they stand now, and tells those
 * apart that are answered otherwise. Where the importance of a case would be another, the
 * other tables are asked about it with that importance.
 */
@Component
public class TableReplay {

	private static final int BATCH = 200;

	private final CaseService cases;

	private final ReplayedCases replayed;

	private final ReplayProperties properties;

	private final DmnEngine engine = CachingFeelEngineFactory.dmnEngineConfiguration().buildEngine();

	private final LongSupplier nanoTime;

	@Autowired
	TableReplay(CaseService cases, ReplayedCases replayed, ReplayProperties properties) {
		this(cases, replayed, properties, System::nanoTime);
	}

	TableReplay(CaseService cases, ReplayedCases replayed, ReplayProperties properties, LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.cases = cases;
		this.replayed = replayed;
		this.properties = properties;
	}

	/**
	 * Compares two versions of each of some tables.
	 * @param tables what has changed, and what is asked with another importance then
	 * @return what differs, in the same order
	 */
	public List<TableEffect> compare(List<ChangedTable> tables) {
		Optional<ImportanceChange> importance = ImportanceChange.among(tables, this.engine);
		List<AnswerComparison> comparisons = tables.stream()
			.map((table) -> new AnswerComparison(this.engine, table, importance.isPresent()))
			.toList();
		Map<Basis, Boolean> complete = replay(comparisons, importance.orElse(null));
		return comparisons.stream()
			.filter((comparison) -> comparison.isToldOf() || !Boolean.TRUE.equals(complete.get(comparison.basis())))
			.map((comparison) -> comparison.effect(Boolean.TRUE.equals(complete.get(comparison.basis()))))
			.toList();
	}

	/**
	 * The cases behind a difference.
	 * @param tables all that have changed
	 * @param key of the one of which the difference is
	 * @param group id of the difference
	 * @return nothing where there is no such difference any more
	 */
	public Optional<AffectedCases> cases(List<ChangedTable> tables, String key, String group) {
		Optional<ImportanceChange> importance = ImportanceChange.among(tables, this.engine);
		return tables.stream().filter((table) -> table.key().equals(key)).findFirst().flatMap((table) -> {
			AnswerComparison comparison = new AnswerComparison(this.engine, table, importance.isPresent());
			Map<Basis, Boolean> complete = replay(List.of(comparison), importance.orElse(null));
			return comparison.cases(group, Boolean.TRUE.equals(complete.get(table.basis())));
		});
	}

	/** Whether there was time for all of the cases. */
	private Map<Basis, Boolean> replay(List<AnswerComparison> comparisons, @Nullable ImportanceChange importance) {
		long end = this.nanoTime.getAsLong() + this.properties.limit().toNanos();
		Map<Basis, List<AnswerComparison>> asked = comparisons.stream()
			.collect(Collectors.groupingBy(AnswerComparison::basis, () -> new EnumMap<>(Basis.class),
					Collectors.toList()));
		Map<Basis, Boolean> complete = new EnumMap<>(Basis.class);
		asked.forEach((basis, tables) -> {
			long now = this.nanoTime.getAsLong();
			// What one does not use is there for the others.
			long share = (end - now) / (asked.size() - complete.size());
			complete.put(basis, replay(basis, tables, importance, now + share));
		});
		return complete;
	}

	private boolean replay(Basis basis, List<AnswerComparison> comparisons, @Nullable ImportanceChange importance,
			long end) {
		List<CaseNumber> numbers = this.replayed.newest(basis, this.properties.cases());
		for (int from = 0; from < numbers.size(); from += BATCH) {
			List<CaseNumber> batch = numbers.subList(from, Math.min(from + BATCH, numbers.size()));
			Map<CaseNumber, CaseFile> files = this.cases.findAll(batch);
			Map<CaseNumber, Map<String, @Nullable Object>> known = this.replayed.facts(basis, files.values());
			Map<CaseNumber, Map<String, @Nullable Object>> received = (importance == null) ? Map.of()
					: (basis == Basis.CASES) ? known : this.replayed.asReceived(files.values());
			for (CaseFile file : files.values()) {
				Map<String, @Nullable Object> facts = known.get(file.getNumber());
				if (this.nanoTime.getAsLong() > end) {
					return false;
				}
				if (facts != null) {
					Rating rating = rating(importance, received.get(file.getNumber()), basis, file);
					comparisons.forEach((comparison) -> comparison.ask(file, facts, rating));
				}
			}
		}
		return true;
	}

	/**
	 * Whoever studies a case may rate it otherwise, and then the table says nothing of
	 * its answer any more.
	 */
	private static @Nullable Rating rating(@Nullable ImportanceChange importance,
			@Nullable Map<String, @Nullable Object> facts, Basis basis, CaseFile file) {
		return (importance != null && facts != null) ? importance.of(facts)
			.filter((rating) -> basis == Basis.CASES || rating.before().equals(file.getImportance().name()))
			.orElse(null) : null;
	}

}
