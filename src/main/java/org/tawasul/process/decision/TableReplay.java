package org.tawasul.process.decision;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseFacts;
import org.tawasul.rehearsal.TableEffect;
import org.tawasul.rehearsal.TableEffect.Group;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks two versions of a table about the newest cases, as they stand now, and counts
 * those that are answered otherwise. Which cases these are is nobody's business who may
 * not see them, so they are counted only.
 */
@Component
public class TableReplay {

	/** Number of cases that are asked about. */
	private static final int CASES = 3_000;

	private static final int BATCH = 200;

	/** Different differences that are told apart. */
	private static final int GROUPS = 20;

	private static final Duration TIME = Duration.ofSeconds(5);

	private final CaseService cases;

	private final CaseFacts facts;

	private final JdbcClient jdbc;

	private final DmnEngine engine = CachingFeelEngineFactory.dmnEngineConfiguration().buildEngine();

	TableReplay(CaseService cases, CaseFacts facts, JdbcClient jdbc) {
		this.cases = cases;
		this.facts = facts;
		this.jdbc = jdbc;
	}

	/**
	 * Compares two versions of a table that the lifecycle of cases asks.
	 * @param key of the table
	 * @param before file of the live one
	 * @param after file of the changed one, which keeps to the rules
	 * @return what differs
	 */
	public TableEffect compare(String key, byte[] before, byte[] after) {
		DmnDecision live = this.engine.parseDecision(key, new ByteArrayInputStream(before));
		DmnDecision changed = this.engine.parseDecision(key, new ByteArrayInputStream(after));
		long end = System.nanoTime() + TIME.toNanos();
		Map<List<String>, Integer> groups = new HashMap<>();
		int asked = 0;
		List<CaseNumber> numbers = newest();
		for (int from = 0; from < numbers.size() && System.nanoTime() < end; from += BATCH) {
			List<CaseNumber> batch = numbers.subList(from, Math.min(from + BATCH, numbers.size()));
			for (CaseFile file : this.cases.findAll(batch).values()) {
				if (System.nanoTime() > end) {
					break;
				}
				Map<String, @Nullable Object> known = this.facts.of(file);
				Map<String, String> old = answer(live, known);
				Map<String, String> now = answer(changed, known);
				if (!old.equals(now)) {
					groups.merge(List.of(without(old, now), without(now, old)), 1, Integer::sum);
				}
				asked++;
			}
		}
		String name = (changed.getName() != null) ? changed.getName() : key;
		return new TableEffect(key, name, asked, sum(groups.values()), largest(groups), asked >= numbers.size());
	}

	private List<CaseNumber> newest() {
		return this.jdbc.sql("select number from app.case_file order by number desc limit ?")
			.param(CASES)
			.query((row, index) -> new CaseNumber(row.getLong(1)))
			.list();
	}

	private Map<String, String> answer(DmnDecision table, Map<String, @Nullable Object> facts) {
		Map<String, String> answers = new TreeMap<>();
		try {
			this.engine.evaluateDecisionTable(table, new HashMap<>(facts))
				.getResultList()
				.forEach((row) -> row.forEach((name, value) -> {
					if (value != null && !"".equals(value)) {
						answers.merge(name, value.toString(), (one, other) -> one + " + " + other);
					}
				}));
		}
		catch (DmnEngineException ex) {
			// Such as two rules of which only one may match: that is its answer.
			answers.put("?", "?");
		}
		return answers;
	}

	/** The answers of one version that the other does not give. */
	private static String without(Map<String, String> answers, Map<String, String> others) {
		return answers.entrySet()
			.stream()
			.filter((answer) -> !answer.getValue().equals(others.get(answer.getKey())))
			.map((answer) -> answer.getKey() + " = " + answer.getValue())
			.collect(Collectors.joining(", "));
	}

	private static int sum(Collection<Integer> counts) {
		return counts.stream().mapToInt(Integer::intValue).sum();
	}

	private static List<Group> largest(Map<List<String>, Integer> groups) {
		return groups.entrySet()
			.stream()
			.map((group) -> new Group(group.getKey().get(0), group.getKey().get(1), group.getValue()))
			.sorted(Comparator.comparingInt(Group::cases).reversed().thenComparing(Group::before))
			.limit(GROUPS)
			.toList();
	}

}
