package org.tawasul.process.contract.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.Words;
import org.tawasul.process.expression.FeelSyntax;
import org.w3c.dom.Element;

/**
 * What a table answers, in each case in which its rule matches.
 */
final class AnswerRules {

	private static final int MAX_ANSWERS = 20_000;

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

	/** Taken over whichever table answers them. */
	private static final Set<String> EVERYWHERE = Set.of("importance", "unit");

	private final TableFile table;

	private final Optional<KnownTable> known;

	private final FactSpace space;

	private final Predicate<String> units;

	private final List<ModelViolation> violations = new ArrayList<>();

	AnswerRules(TableFile table, Optional<KnownTable> known, FactSpace space, Predicate<String> units) {
		this.table = table;
		this.known = known;
		this.space = space;
		this.units = units;
	}

	/**
	 * What is understood under a name. Tables of older models answer what others do now.
	 */
	static Optional<Answer> answer(Optional<KnownTable> known, String name) {
		if (known.isEmpty()) {
			return EVERYWHERE.contains(name) ? TableVocabulary.answer(name) : Optional.empty();
		}
		return known.get()
			.answers()
			.stream()
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.or(() -> TableVocabulary.answer(name));
	}

	List<ModelViolation> check() throws TooManyCasesException {
		for (TableFile.Row row : this.table.rows()) {
			for (int i = 0; i < row.outputs().size(); i++) {
				TableFile.Output output = this.table.outputs().get(i);
				Optional<Answer> answer = answer(this.known, output.name());
				if (answer.isPresent()) {
					check(row, row.outputs().get(i), output, answer.get());
				}
			}
		}
		return this.violations;
	}

	private void check(TableFile.Row row, Element cell, TableFile.Output output, Answer answer)
			throws TooManyCasesException {
		String text = TableFile.text(cell);
		FeelSyntax syntax = ColumnRules.expression(text);
		if (syntax == null) {
			return;
		}
		Set<@Nullable Object> values = values(row, syntax);
		boolean unit = answer.rule().equals(Answer.UNIT);
		if (values.stream().anyMatch((value) -> !answer.allows(value)) || unit && !areUnits(values, text)) {
			report(row, cell, output, answer.rule(), text, answer.allowed());
		}
		else if (unit && isNoUnit(values)) {
			report(row, cell, output, "unit-unknown", text, "");
		}
	}

	/** What comes from the case is a unit, or is taken for none there. */
	private static boolean areUnits(Set<@Nullable Object> values, String text) {
		return values.stream()
			.allMatch((value) -> (value == null)
					? text.equals("null") || ColumnRules.expression(text) != null && !isConstant(text)
					: isFromCase(value) || CODE.matcher(String.valueOf(value)).matches());
	}

	private static boolean isConstant(String text) {
		FeelSyntax syntax = ColumnRules.expression(text);
		return syntax != null && syntax.names().isEmpty();
	}

	private static boolean isFromCase(Object value) {
		return String.valueOf(value).contains(Fact.OTHER);
	}

	private boolean isNoUnit(Set<@Nullable Object> values) {
		return !values.isEmpty() && values.stream()
			.noneMatch((value) -> value == null || isFromCase(value) || this.units.test(String.valueOf(value)));
	}

	private void report(TableFile.Row row, Element cell, TableFile.Output output, String rule, String detail,
			String allowed) {
		ModelViolation plain = this.table.violation(row, cell,
				output.label().isEmpty() ? output.name() : output.label(), rule, detail);
		this.violations.add(new ModelViolation(plain.file(), plain.element(), plain.name(), rule, detail,
				List.of(Words.of(allowed))));
	}

	/** What the cell says in all cases of its rule. */
	private Set<@Nullable Object> values(TableFile.Row row, FeelSyntax syntax) throws TooManyCasesException {
		List<Map<String, @Nullable Object>> cases = new ArrayList<>();
		cases.add(new HashMap<>());
		List<BitSet> region = this.space.region(row.number() - 1);
		for (int axis = 0; axis < region.size(); axis++) {
			FactSpace.Axis facts = this.space.axes().get(axis);
			if (facts.names().stream().anyMatch(syntax.names()::contains)) {
				cases = longer(cases, facts, region.get(axis));
			}
		}
		Set<@Nullable Object> values = new LinkedHashSet<>();
		cases.forEach((one) -> values.add(syntax.answer(null, one)));
		return values;
	}

	private static List<Map<String, @Nullable Object>> longer(List<Map<String, @Nullable Object>> cases,
			FactSpace.Axis facts, BitSet points) throws TooManyCasesException {
		if ((long) cases.size() * points.cardinality() > MAX_ANSWERS) {
			throw new TooManyCasesException();
		}
		List<Map<String, @Nullable Object>> longer = new ArrayList<>();
		for (Map<String, @Nullable Object> one : cases) {
			points.stream().forEach((point) -> {
				Map<String, @Nullable Object> next = new HashMap<>(one);
				next.putAll(facts.points().get(point));
				longer.add(next);
			});
		}
		return longer;
	}

}
