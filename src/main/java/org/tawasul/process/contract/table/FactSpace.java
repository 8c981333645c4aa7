package org.tawasul.process.contract.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.expression.FeelSyntax;
import org.tawasul.process.expression.FeelSyntax.Literal;

/**
 * All cases that a table tells apart. Each axis is a fact, or several that one cell asks
 * together; a rule is a set of points on each axis, and matches where all of them meet.
 * So what a table does in millions of cases is known from a few hundred answers.
 */
final class FactSpace {

	/** Points of one axis. */
	private static final int MAX_POINTS = 5_000;

	/** Owners change one cell at a time: the others are known. */
	private static final Cache<Column, BitSet> MATCHING = Caffeine.newBuilder().maximumSize(5_000).build();

	private final TableFile table;

	private final List<Axis> axes;

	/** By rule: the points of each axis on which it matches. */
	private final List<List<BitSet>> regions = new ArrayList<>();

	private FactSpace(TableFile table, List<Axis> axes) {
		this.table = table;
		this.axes = axes;
		table.rows().forEach((row) -> this.regions.add(region(row)));
	}

	/**
	 * The cases of a table.
	 * @param table of which each cell can be read
	 * @param facts that it may ask, by name
	 * @return its cases
	 * @throws TooManyCasesException when it asks too much at once
	 */
	static FactSpace of(TableFile table, Map<String, Fact> facts) throws TooManyCasesException {
		List<Set<String>> together = new ArrayList<>();
		Map<String, Set<Literal>> compared = new HashMap<>();
		for (int i = 0; i < table.inputs().size(); i++) {
			Set<String> asked = new LinkedHashSet<>();
			Set<Literal> literals = new LinkedHashSet<>();
			note(ColumnRules.expression(table.inputs().get(i).expression()), asked, literals);
			for (TableFile.Row row : table.rows()) {
				note(ColumnRules.tests(TableFile.text(row.inputs().get(i))), asked, literals);
			}
			asked.retainAll(facts.keySet());
			merge(together, asked);
			asked.forEach((fact) -> compared.computeIfAbsent(fact, (name) -> new LinkedHashSet<>()).addAll(literals));
		}
		for (TableFile.Row row : table.rows()) {
			for (int i = 0; i < row.outputs().size(); i++) {
				Set<String> named = new LinkedHashSet<>();
				Set<Literal> literals = new LinkedHashSet<>();
				note(ColumnRules.expression(TableFile.text(row.outputs().get(i))), named, literals);
				named.retainAll(facts.keySet());
				for (String fact : named) {
					merge(together, Set.of(fact));
					compared.computeIfAbsent(fact, (name) -> new LinkedHashSet<>()).addAll(literals);
				}
			}
		}
		List<Axis> axes = new ArrayList<>();
		for (Set<String> names : together) {
			axes.add(axis(names, facts, compared));
		}
		return new FactSpace(table, axes);
	}

	private static void note(@Nullable FeelSyntax syntax, Set<String> names, Set<Literal> literals) {
		if (syntax != null) {
			names.addAll(syntax.names());
			literals.addAll(syntax.constants());
		}
	}

	/** Facts that are asked together stay together. */
	private static void merge(List<Set<String>> together, Collection<String> asked) {
		if (asked.isEmpty()) {
			return;
		}
		Set<String> merged = new LinkedHashSet<>(asked);
		List<Set<String>> meeting = together.stream()
			.filter((group) -> group.stream().anyMatch(asked::contains))
			.toList();
		meeting.forEach(merged::addAll);
		together.removeAll(meeting);
		together.add(merged);
	}

	private static Axis axis(Set<String> names, Map<String, Fact> facts, Map<String, Set<Literal>> compared)
			throws TooManyCasesException {
		List<Map<String, @Nullable Object>> points = new ArrayList<>();
		points.add(new LinkedHashMap<>());
		for (String name : names) {
			Fact fact = facts.get(name);
			if (fact == null) {
				continue;
			}
			List<@Nullable Object> values = fact.values(compared.getOrDefault(name, Set.of()));
			List<Map<String, @Nullable Object>> longer = new ArrayList<>();
			for (Map<String, @Nullable Object> point : points) {
				for (Object value : values) {
					Map<String, @Nullable Object> next = new LinkedHashMap<>(point);
					next.put(name, value);
					longer.add(next);
				}
				if (longer.size() > MAX_POINTS) {
					throw new TooManyCasesException();
				}
			}
			points = longer;
		}
		return new Axis(List.copyOf(names), points,
				names.stream().map(facts::get).allMatch((fact) -> fact != null && fact.isFinite()));
	}

	private List<BitSet> region(TableFile.Row row) {
		List<BitSet> region = new ArrayList<>();
		this.axes.forEach((axis) -> {
			BitSet all = new BitSet();
			all.set(0, axis.points().size());
			region.add(all);
		});
		for (int column = 0; column < this.table.inputs().size(); column++) {
			TableFile.Input input = this.table.inputs().get(column);
			FeelSyntax asked = ColumnRules.expression(input.expression());
			FeelSyntax tests = ColumnRules.tests(TableFile.text(row.inputs().get(column)));
			if (asked == null || tests == null) {
				continue;
			}
			Set<String> names = new LinkedHashSet<>(asked.names());
			names.addAll(tests.names());
			for (int axis = 0; axis < this.axes.size(); axis++) {
				if (this.axes.get(axis).names().stream().anyMatch(names::contains)) {
					region.get(axis)
						.and(matching(this.axes.get(axis), input, asked, tests,
								TableFile.text(row.inputs().get(column))));
				}
			}
		}
		return region;
	}

	private static BitSet matching(Axis axis, TableFile.Input input, FeelSyntax asked, FeelSyntax tests,
			String written) {
		return MATCHING.get(new Column(input.expression(), written, input.variable(), axis),
				(column) -> evaluate(axis, input, asked, tests));
	}

	private static BitSet evaluate(Axis axis, TableFile.Input input, FeelSyntax asked, FeelSyntax tests) {
		BitSet matching = new BitSet();
		for (int point = 0; point < axis.points().size(); point++) {
			Map<String, @Nullable Object> values = new HashMap<>(axis.points().get(point));
			Object value = input.expression().equals(asked.names().iterator().next()) ? values.get(input.expression())
					: asked.answer(null, values);
			values.put(input.variable(), value);
			values.put("cellInput", value);
			matching.set(point, Boolean.TRUE.equals(tests.answer(value, values)));
		}
		return matching;
	}

	/** Whether all that the facts of an axis can be is known beforehand. */
	boolean isFinite(int axis) {
		return this.axes.get(axis).finite();
	}

	List<Axis> axes() {
		return this.axes;
	}

	/** The points of each axis on which a rule matches. */
	List<BitSet> region(int rule) {
		return this.regions.get(rule);
	}

	/** A cell as far as it decides where it matches. */
	private record Column(String expression, String tests, String variable, Axis axis) {

	}

	/**
	 * Facts that are asked together, and what they can be together.
	 *
	 * @param names of the facts
	 * @param points their values
	 * @param finite whether they can be nothing else
	 */
	record Axis(List<String> names, List<Map<String, @Nullable Object>> points, boolean finite) {

	}

}
