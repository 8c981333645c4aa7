package org.tawasul.process.decision;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.deadline.DeadlineAllowance;
import org.tawasul.deadline.PublishedDeadlineTable.Column;
import org.tawasul.rehearsal.AffectedCases;
import org.tawasul.rehearsal.TableEffect;
import org.tawasul.rehearsal.TableEffect.Change;
import org.tawasul.rehearsal.TableEffect.Group;
import org.tawasul.rehearsal.TableEffect.Kind;

/**
 * Two versions of a table, and the cases about which they say different things.
 */
final class AnswerComparison {

	private static final String CLOCK = "clock";

	private static final String NO_ANSWER = "?";

	private final String key;

	private final DmnEngine engine;

	private final DmnDecision live;

	private final DmnDecision changed;

	private final Map<String, String> labels = new LinkedHashMap<>();

	private final Map<List<Change>, List<Found>> groups = new HashMap<>();

	private int asked;

	AnswerComparison(DmnEngine engine, ChangedTable table) {
		this.key = table.key();
		this.engine = engine;
		this.live = decision(table.before());
		this.changed = decision(table.after());
	}

	/** Headings of the changed version win: it is the one that is read last. */
	private DmnDecision decision(byte[] file) {
		DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
		for (Column answer : new DeadlineTableReader(model, this.key).answers()) {
			this.labels.put(answer.name(), answer.label());
		}
		return this.engine.parseDecision(this.key, model);
	}

	void ask(CaseFile file, Map<String, @Nullable Object> facts) {
		List<Change> changes = changes(answer(this.live, facts), answer(this.changed, facts));
		if (!changes.isEmpty()) {
			this.groups.computeIfAbsent(changes, (first) -> new ArrayList<>())
				.add(new Found(file.getNumber(),
						new Kind(file.getReport().type(), file.getReport().category(), file.getImportance(), 0)));
		}
		this.asked++;
	}

	TableEffect effect(boolean complete) {
		return new TableEffect(this.key, name(), this.asked, this.groups.values().stream().mapToInt(List::size).sum(),
				this.groups.entrySet()
					.stream()
					.map(AnswerComparison::group)
					.sorted(Comparator.comparingInt(Group::cases).reversed().thenComparing(Group::id))
					.limit(TableEffect.MOST_GROUPS)
					.toList(),
				complete);
	}

	Optional<AffectedCases> cases(String group, boolean complete) {
		return this.groups.entrySet()
			.stream()
			.filter((found) -> id(found.getKey()).equals(group))
			.findFirst()
			.map((found) -> new AffectedCases(name(), group(found),
					found.getValue()
						.stream()
						.map(Found::number)
						.sorted(Comparator.comparingLong(CaseNumber::value).reversed())
						.toList(),
					complete));
	}

	private String name() {
		return (this.changed.getName() != null) ? this.changed.getName() : this.key;
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
			answers.put(NO_ANSWER, NO_ANSWER);
		}
		return answers;
	}

	/** In the order of the columns. A time by another clock is another time. */
	private List<Change> changes(Map<String, String> before, Map<String, String> after) {
		String clockBefore = before.getOrDefault(CLOCK, "");
		String clockAfter = after.getOrDefault(CLOCK, "");
		Map<String, String> outputs = new LinkedHashMap<>(this.labels);
		outputs.put(NO_ANSWER, "");
		List<Change> changes = new ArrayList<>();
		outputs.forEach((output, label) -> {
			String old = before.getOrDefault(output, "");
			String now = after.getOrDefault(output, "");
			if (!old.equals(now) || (!clockBefore.equals(clockAfter) && isTime(now))) {
				changes.add(new Change(output, label, old, now, clockBefore, clockAfter));
			}
		});
		return changes;
	}

	private static boolean isTime(String answer) {
		try {
			DeadlineAllowance.of(answer);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static Group group(Map.Entry<List<Change>, List<Found>> found) {
		Map<Kind, Long> kinds = found.getValue()
			.stream()
			.map(Found::kind)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		return new Group(id(found.getKey()), found.getKey(), found.getValue().size(),
				kinds.entrySet()
					.stream()
					.map((kind) -> new Kind(kind.getKey().type(), kind.getKey().category(), kind.getKey().importance(),
							kind.getValue().intValue()))
					.sorted(Comparator.comparingInt(Kind::cases).reversed().thenComparing(Kind::toString))
					.toList());
	}

	private static String id(List<Change> changes) {
		return UUID.nameUUIDFromBytes(changes.toString().getBytes(StandardCharsets.UTF_8)).toString();
	}

	/**
	 * A case that is answered otherwise.
	 *
	 * @param number of the case
	 * @param kind of the case, not counted yet
	 */
	private record Found(CaseNumber number, Kind kind) {

	}

}
