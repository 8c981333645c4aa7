package org.tawasul.process.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.DeadlineAllowance;
import org.tawasul.process.decision.ImportanceChange.Rating;
import org.tawasul.rehearsal.AffectedCases;
import org.tawasul.rehearsal.TableEffect;
import org.tawasul.rehearsal.TableEffect.Basis;
import org.tawasul.rehearsal.TableEffect.Change;
import org.tawasul.rehearsal.TableEffect.Group;
import org.tawasul.rehearsal.TableEffect.Kind;

/**
 * Two versions of a table, and the cases about which they say different things.
 */
final class AnswerComparison {

	private static final String CLOCK = "clock";

	private final ChangedTable table;

	private final boolean rated;

	private final TableVersion live;

	private final TableVersion changed;

	private final Map<String, String> labels = new LinkedHashMap<>();

	private final Map<List<Change>, List<Found>> groups = new HashMap<>();

	private int asked;

	/**
	 * Begins without any case.
	 * @param rated whether another table may rate cases differently
	 */
	AnswerComparison(DmnEngine engine, ChangedTable table, boolean rated) {
		this.table = table;
		this.rated = rated && !table.key().equals(ImportanceChange.TABLE);
		this.live = new TableVersion(engine, table.key(), table.before());
		this.changed = table.changed() ? new TableVersion(engine, table.key(), table.after()) : this.live;
		// Headings of the changed version win: it is the one that is read last.
		this.labels.putAll(this.live.labels());
		this.labels.putAll(this.changed.labels());
	}

	Basis basis() {
		return this.table.basis();
	}

	/**
	 * Asks both versions about a case.
	 * @param rating how the case is rated by either version of another table; null where
	 * both rate it alike
	 */
	void ask(CaseFile file, Map<String, @Nullable Object> facts, @Nullable Rating rating) {
		this.asked++;
		if (rating == null && !this.table.changed()) {
			return;
		}
		List<Change> changes = (rating != null)
				? changes(this.live.answers(Rating.with(facts, rating.before())),
						this.changed.answers(Rating.with(facts, rating.after())))
				: changes(this.live.answers(facts), this.changed.answers(facts));
		if (!changes.isEmpty()) {
			this.groups.computeIfAbsent(changes, (first) -> new ArrayList<>())
				.add(new Found(file.getNumber(),
						new Kind(file.getReport().type(), file.getReport().category(), file.getImportance(), 0)));
		}
	}

	/** A table that stays as it is and answers nothing else is nothing to tell of. */
	boolean isToldOf() {
		return this.table.changed() || !this.groups.isEmpty();
	}

	/** All of its differences: which are left out hangs on what the reader is told. */
	TableEffect effect(boolean complete) {
		return new TableEffect(this.table.key(), name(), basis(), this.table.changed(), this.rated, this.asked,
				this.groups.values().stream().mapToInt(List::size).sum(),
				this.groups.entrySet()
					.stream()
					.map(AnswerComparison::group)
					.sorted(Comparator.comparingInt(Group::cases).reversed().thenComparing(Group::id))
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
		String name = this.changed.name();
		return (name != null) ? name : this.table.key();
	}

	/** In the order of the columns. A time by another clock is another time. */
	private List<Change> changes(Map<String, String> before, Map<String, String> after) {
		String clockBefore = before.getOrDefault(CLOCK, usualClock());
		String clockAfter = after.getOrDefault(CLOCK, usualClock());
		Map<String, String> outputs = new LinkedHashMap<>(this.labels);
		outputs.put(TableVersion.NO_ANSWER, "");
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

	/** Reviews of answers are timed by work, and their table does not say so. */
	private String usualClock() {
		return (basis() == Basis.ANSWERS) ? ClockKind.WORKING.name() : "";
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
