package org.tawasul.process.decision;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.tawasul.deadline.DeadlineAllowance;
import org.tawasul.deadline.PublishedDeadlineTable;
import org.tawasul.deadline.PublishedDeadlineTable.Column;
import org.tawasul.rehearsal.PartialChange;
import org.tawasul.rehearsal.PartialChange.Kind;
import org.tawasul.rehearsal.PartialChange.Row;

/**
 * Finds times that change in some rows of a table and stay in others that have meant the
 * same: a column that said the same in every row, and the rows for cases without a unit,
 * whose calendar days correspond to the working days of other rows.
 */
public final class PartialChanges {

	private static final Set<String> LEVELS = Set.of("escalationLevel", "rung");

	private static final String UNROUTED = "\"CARE_CENTRE\"";

	private final String key;

	private final String name;

	private final List<Column> conditions;

	private final List<Column> answers;

	private final Map<String, Pair> rows = new LinkedHashMap<>();

	private PartialChanges(String key, DmnModelInstance before, DmnModelInstance after) {
		this.key = key;
		DeadlineTableReader live = new DeadlineTableReader(before, key);
		DeadlineTableReader changed = new DeadlineTableReader(after, key);
		this.name = (after.getModelElementById(key) instanceof Decision decision && decision.getName() != null)
				? decision.getName() : key;
		this.conditions = live.conditions();
		this.answers = live.answers();
		if (this.answers.stream()
			.map(Column::name)
			.toList()
			.equals(changed.answers().stream().map(Column::name).toList())) {
			pair(rules(before, key), live, rules(after, key), changed);
		}
	}

	/**
	 * Compares two versions of a table.
	 * @param key of the decision
	 * @param before file of the live one
	 * @param after file of the changed one
	 * @return none where the rows cannot be told apart by their ids
	 */
	public static List<PartialChange> between(String key, byte[] before, byte[] after) {
		try {
			PartialChanges changes = new PartialChanges(key, Dmn.readModelFromStream(new ByteArrayInputStream(before)),
					Dmn.readModelFromStream(new ByteArrayInputStream(after)));
			List<PartialChange> found = new ArrayList<>();
			for (int column = 0; column < changes.answers.size(); column++) {
				changes.same(column, found);
				changes.mirrored(column, found);
			}
			return found;
		}
		catch (DmnModelException ex) {
			return List.of();
		}
	}

	private static List<Rule> rules(DmnModelInstance model, String key) {
		return (model.getModelElementById(key) instanceof Decision decision
				&& decision.getExpression() instanceof DecisionTable table) ? List.copyOf(table.getRules()) : List.of();
	}

	private void pair(List<Rule> before, DeadlineTableReader live, List<Rule> after, DeadlineTableReader changed) {
		List<PublishedDeadlineTable.Row> liveRows = live.rows();
		List<PublishedDeadlineTable.Row> changedRows = changed.rows();
		for (int i = 0; i < before.size(); i++) {
			for (int j = 0; j < after.size(); j++) {
				if (before.get(i).getId() != null && before.get(i).getId().equals(after.get(j).getId())) {
					String purpose = (after.get(j).getDescription() != null)
							? Objects.toString(after.get(j).getDescription().getTextContent(), "").strip() : "";
					this.rows.put(before.get(i).getId(), new Pair(j + 1, purpose, liveRows.get(i).conditions(),
							liveRows.get(i).answers(), changedRows.get(j).answers()));
				}
			}
		}
	}

	private void same(int column, List<PartialChange> found) {
		List<String> times = this.rows.values().stream().map((row) -> row.before().get(column)).distinct().toList();
		if (this.rows.size() > 1 && times.size() == 1 && isTime(times.get(0))) {
			add(Kind.SAME, column, List.copyOf(this.rows.values()), found);
		}
	}

	private void mirrored(int column, List<PartialChange> found) {
		int level = -1;
		for (int i = 0; i < this.conditions.size(); i++) {
			level = LEVELS.contains(this.conditions.get(i).name()) ? i : level;
		}
		if (level < 0) {
			return;
		}
		for (Pair unrouted : this.rows.values()) {
			for (Pair other : this.rows.values()) {
				if (unrouted.isAbout(level, UNROUTED) && !other.isAbout(level, UNROUTED)
						&& unrouted.isLike(other, level) && isTime(unrouted.before().get(column))
						&& isTime(other.before().get(column))) {
					add(Kind.MIRRORED, column, List.of(other, unrouted), found);
				}
			}
		}
	}

	private void add(Kind kind, int column, List<Pair> together, List<PartialChange> found) {
		List<Row> changed = new ArrayList<>();
		List<Row> kept = new ArrayList<>();
		together.forEach((row) -> (row.before().get(column).equals(row.after().get(column)) ? kept : changed)
			.add(row.row(column)));
		if (!changed.isEmpty() && !kept.isEmpty()) {
			found.add(new PartialChange(this.key, this.name, kind, this.answers.get(column).name(),
					this.answers.get(column).label(), changed, kept));
		}
	}

	private static boolean isTime(String cell) {
		try {
			DeadlineAllowance.of(text(cell));
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static String text(String cell) {
		return cell.replace("\"", "");
	}

	/**
	 * A row in both versions.
	 *
	 * @param number its place in the changed one, from 1
	 * @param purpose its annotation
	 * @param conditions its cells in the live one
	 * @param before its answers in the live one
	 * @param after its answers in the changed one
	 */
	private record Pair(int number, String purpose, List<String> conditions, List<String> before, List<String> after) {

		boolean isAbout(int column, String value) {
			return this.conditions.get(column).equals(value);
		}

		/** Whether it is about the same cases but for one column. */
		boolean isLike(Pair other, int column) {
			List<String> mine = new ArrayList<>(this.conditions);
			List<String> others = new ArrayList<>(other.conditions);
			mine.remove(column);
			others.remove(column);
			return mine.equals(others);
		}

		Row row(int column) {
			return new Row(this.number, this.purpose, text(this.before.get(column)), text(this.after.get(column)));
		}

	}

}
