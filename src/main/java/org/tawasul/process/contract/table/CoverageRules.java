package org.tawasul.process.contract.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.tawasul.process.contract.ModelViolation;

/**
 * Each case finds one rule: none finds two, none finds no rule where one is expected, and
 * no rule waits for what never is.
 */
final class CoverageRules {

	/** Faults of a kind that are told at once. */
	private static final int MOST_TOLD = 5;

	/** Steps on the way through all cases. */
	private static final int MAX_STEPS = 100_000;

	private final TableFile table;

	private final FactSpace space;

	private final List<ModelViolation> violations = new ArrayList<>();

	/** By axis and point: the rules that match there. */
	private final List<List<BitSet>> matching = new ArrayList<>();

	private final List<List<BitSet>> gaps = new ArrayList<>();

	private final Set<Step> seen = new HashSet<>();

	CoverageRules(TableFile table, FactSpace space) {
		this.table = table;
		this.space = space;
		for (int axis = 0; axis < space.axes().size(); axis++) {
			List<BitSet> points = new ArrayList<>();
			for (int point = 0; point < space.axes().get(axis).points().size(); point++) {
				BitSet rules = new BitSet();
				for (int rule = 0; rule < table.rows().size(); rule++) {
					rules.set(rule, space.region(rule).get(axis).get(point));
				}
				points.add(rules);
			}
			this.matching.add(points);
		}
	}

	/**
	 * Checks the rules.
	 * @param complete whether a rule is expected for each case
	 * @param any whether several may match that answer alike
	 * @return what is wrong
	 * @throws TooManyCasesException when that cannot be told
	 */
	List<ModelViolation> check(boolean complete, boolean any) throws TooManyCasesException {
		for (TableFile.Row row : this.table.rows()) {
			List<BitSet> region = this.space.region(row.number() - 1);
			if (IntStream.range(0, region.size())
				.anyMatch((axis) -> this.space.isFinite(axis) && region.get(axis).isEmpty())) {
				this.violations.add(this.table.violation(row, "rule-never", ""));
			}
		}
		overlaps(any);
		if (complete) {
			BitSet all = new BitSet();
			all.set(0, this.table.rows().size());
			cover(0, all, new ArrayList<>());
			this.gaps.forEach(this::gap);
		}
		return this.violations;
	}

	private void overlaps(boolean any) {
		int told = 0;
		for (int one = 0; one < this.table.rows().size(); one++) {
			for (int other = 0; other < one && told < MOST_TOLD; other++) {
				List<BitSet> both = common(this.space.region(one), this.space.region(other));
				if (both.stream().noneMatch(BitSet::isEmpty) && !(any && isAlike(one, other))) {
					TableFile.Row row = this.table.rows().get(one);
					this.violations.add(new ModelViolation(this.table.file(), row.id(), row.name(),
							any ? "rules-differ" : "rules-overlap", this.table.rows().get(other).name(),
							List.of(FactWords.describe(this.space, both))));
					told++;
				}
			}
		}
	}

	private static List<BitSet> common(List<BitSet> one, List<BitSet> other) {
		List<BitSet> both = new ArrayList<>();
		for (int axis = 0; axis < one.size(); axis++) {
			BitSet points = (BitSet) one.get(axis).clone();
			points.and(other.get(axis));
			both.add(points);
		}
		return both;
	}

	private boolean isAlike(int one, int other) {
		return answers(one).equals(answers(other));
	}

	private List<String> answers(int rule) {
		return this.table.rows().get(rule).outputs().stream().map(TableFile::text).toList();
	}

	/** Goes from axis to axis with the rules that still match. */
	private void cover(int axis, BitSet rules, List<BitSet> way) throws TooManyCasesException {
		if (this.gaps.size() >= MOST_TOLD || !this.seen.add(new Step(axis, rules))) {
			return;
		}
		if (this.seen.size() > MAX_STEPS) {
			throw new TooManyCasesException();
		}
		if (rules.isEmpty()) {
			this.gaps.add(List.copyOf(way));
			return;
		}
		if (axis == this.matching.size()) {
			return;
		}
		Map<BitSet, BitSet> pointsByRules = new LinkedHashMap<>();
		for (int point = 0; point < this.matching.get(axis).size(); point++) {
			BitSet left = (BitSet) rules.clone();
			left.and(this.matching.get(axis).get(point));
			pointsByRules.computeIfAbsent(left, (key) -> new BitSet()).set(point);
		}
		for (Map.Entry<BitSet, BitSet> part : pointsByRules.entrySet()) {
			List<BitSet> further = new ArrayList<>(way);
			further.add(part.getValue());
			cover(axis + 1, part.getKey(), further);
		}
	}

	private void gap(List<BitSet> points) {
		ModelViolation plain = this.table.violation("table-gap", "");
		this.violations.add(new ModelViolation(plain.file(), plain.element(), plain.name(), plain.rule(),
				FactWords.codes(this.space, points), List.of(FactWords.describe(this.space, points))));
	}

	private record Step(int axis, BitSet rules) {

	}

}
