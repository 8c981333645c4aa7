package org.tawasul.process.contract.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.ReservedVariables;
import org.tawasul.process.contract.Words;
import org.tawasul.process.expression.FeelFaultException;
import org.tawasul.process.expression.FeelSyntax;
import org.tawasul.process.expression.FeelSyntax.Kind;
import org.tawasul.process.expression.FeelSyntax.Literal;
import org.w3c.dom.Element;

import org.springframework.context.MessageSourceResolvable;

/**
 * What the columns of a table ask and answer: facts that are known, compared with what
 * they can be, and answers under the names that are understood.
 */
final class ColumnRules {

	private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w{0,59}");

	private static final Map<Kind, Set<String>> ASKED_TYPES = Map.of(Kind.TEXT, Set.of("", "string"), Kind.BOOLEAN,
			Set.of("", "boolean"), Kind.NUMBER, Set.of("", "integer", "long", "double", "number"));

	/** A number with a fraction is none for the steps. */
	private static final Map<Kind, Set<String>> ANSWERED_TYPES = Map.of(Kind.TEXT, Set.of("", "string"), Kind.BOOLEAN,
			Set.of("", "boolean"), Kind.NUMBER, Set.of("", "integer", "long", "number"));

	private final TableFile table;

	private final Optional<KnownTable> known;

	private final Map<String, Fact> facts;

	private final Set<String> variables;

	private final List<ModelViolation> violations = new ArrayList<>();

	private final Map<String, Optional<Kind>> kinds = new HashMap<>();

	/**
	 * Rules for one table.
	 * @param table as its file has it
	 * @param known what is expected of it
	 * @param variables what a table of the owner's own may ask besides facts
	 */
	ColumnRules(TableFile table, Optional<KnownTable> known, Set<String> variables) {
		this.table = table;
		this.known = known;
		this.facts = known.map(KnownTable::facts).orElseGet(TableVocabulary::facts);
		this.variables = known.isPresent() ? Set.of() : variables;
	}

	List<ModelViolation> check() {
		this.table.inputs().forEach(this::input);
		outputs();
		this.table.rows().forEach(this::row);
		return this.violations;
	}

	private void input(TableFile.Input input) {
		FeelSyntax asked = expression(input.expression());
		if (asked == null || asked.names().isEmpty()) {
			column(input.element(), input.label(), "input-nothing", input.expression());
			return;
		}
		asked.names()
			.stream()
			.filter((name) -> !isKnown(name))
			.forEach((name) -> this.violations.add(unknown(new ModelViolation(this.table.file(),
					input.element().getAttribute("id"), input.label(), "unknown-fact", name))));
		Fact fact = single(asked);
		if (fact == null) {
			return;
		}
		for (Literal literal : asked.literals()) {
			if (literal.kind() != fact.kind()) {
				column(input.element(), input.label(), "fact-type", fact.name());
			}
			else if (!fact.words().isEmpty() && !fact.words().contains(literal.text())) {
				this.violations
					.add(new ModelViolation(this.table.file(), input.element().getAttribute("id"), input.label(),
							"unknown-word", literal.text(), List.of(Words.of(String.join("، ", fact.words())))));
			}
		}
		Kind kind = kind(input, asked, fact);
		if (kind != null && !ASKED_TYPES.getOrDefault(kind, Set.of()).contains(input.type())) {
			column(input.element(), input.label(), "fact-type", fact.name());
		}
		listed(input, fact);
	}

	private void listed(TableFile.Input input, Fact fact) {
		TableFile.children(input.element(), "inputValues").forEach((values) -> {
			FeelSyntax list = tests(TableFile.text(values));
			if (list != null && !fact.words().isEmpty() && input.expression().equals(fact.name())) {
				list.literals()
					.stream()
					.filter((word) -> !fact.words().contains(word.text()))
					.forEach((word) -> this.violations
						.add(new ModelViolation(this.table.file(), input.element().getAttribute("id"), input.label(),
								"unknown-word", word.text(), List.of(Words.of(String.join("، ", fact.words()))))));
			}
		});
	}

	private @Nullable Fact single(FeelSyntax asked) {
		return (asked.names().size() == 1) ? this.facts.get(asked.names().iterator().next()) : null;
	}

	private @Nullable Kind kind(TableFile.Input input, FeelSyntax asked, Fact fact) {
		return input.expression().equals(fact.name()) ? fact.kind()
				: this.kinds
					.computeIfAbsent(input.expression(), (expression) -> Optional.ofNullable(kindOf(asked, fact)))
					.orElse(null);
	}

	/** What an expression over one fact can be, null when that differs. */
	private static @Nullable Kind kindOf(FeelSyntax asked, Fact fact) {
		Set<Kind> kinds = new HashSet<>();
		fact.values(Set.copyOf(asked.literals())).forEach((value) -> {
			Map<String, @Nullable Object> values = new LinkedHashMap<>();
			values.put(fact.name(), value);
			Object answer = asked.answer(null, values);
			if (answer != null) {
				kinds.add((answer instanceof Boolean) ? Kind.BOOLEAN
						: (answer instanceof Number) ? Kind.NUMBER : Kind.TEXT);
			}
		});
		return (kinds.size() == 1) ? kinds.iterator().next() : null;
	}

	private boolean isKnown(String name) {
		return this.facts.containsKey(name) || this.variables.contains(name);
	}

	private ModelViolation unknown(ModelViolation violation) {
		return new ModelViolation(violation.file(), violation.element(), violation.name(), violation.rule(),
				violation.detail(),
				List.of(Words.of(this.facts.keySet().stream().sorted().collect(Collectors.joining("، ")))));
	}

	private void outputs() {
		Set<String> names = new HashSet<>();
		for (TableFile.Output output : this.table.outputs()) {
			Optional<Answer> answer = AnswerRules.answer(this.known, output.name());
			if (!NAME.matcher(output.name()).matches()) {
				column(output.element(), output.label(), "output-name", output.name());
			}
			else if (!names.add(output.name())) {
				column(output.element(), output.label(), "output-twice", output.name());
			}
			else if (answer.isEmpty() && isTaken(output.name())) {
				column(output.element(), output.label(), "output-taken", output.name());
			}
			answer.filter((one) -> !ANSWERED_TYPES.getOrDefault(one.kind(), Set.of()).contains(output.type()))
				.ifPresent((one) -> column(output.element(), output.label(), "output-type", output.name()));
		}
		this.known.ifPresent((table) -> {
			table.answers()
				.stream()
				.filter((answer) -> !names.contains(answer.name()))
				.forEach((answer) -> this.violations.add(this.table.violation("output-missing", answer.name())));
			if (table.single() && this.table.outputs().size() > table.answers().size()) {
				this.violations.add(this.table.violation("output-single", table.answers().get(0).name()));
			}
		});
		if (this.table.outputs().isEmpty() && this.known.isEmpty()) {
			this.violations.add(this.table.violation("output-none", ""));
		}
	}

	private boolean isTaken(String name) {
		return ReservedVariables.contains(name) || this.known.isPresent() && this.facts.containsKey(name);
	}

	private void row(TableFile.Row row) {
		if (row.note().isBlank()) {
			this.violations.add(this.table.violation(row, "annotation", ""));
		}
		if (row.inputs().size() != this.table.inputs().size() || row.outputs().size() != this.table.outputs().size()) {
			this.violations.add(this.table.violation(row, "row-cells", ""));
			return;
		}
		for (int i = 0; i < row.inputs().size(); i++) {
			cell(row, row.inputs().get(i), this.table.inputs().get(i));
		}
		for (int i = 0; i < row.outputs().size(); i++) {
			TableFile.Output output = this.table.outputs().get(i);
			Element cell = row.outputs().get(i);
			String text = TableFile.text(cell);
			if (text.isEmpty() || text.equals(ExpressionRules.DASH)) {
				violation(row, cell, output.label(), "output-empty", output.name());
			}
			names(row, cell, output.label(), expression(text), null);
		}
	}

	private void cell(TableFile.Row row, Element cell, TableFile.Input input) {
		FeelSyntax tests = tests(TableFile.text(cell));
		FeelSyntax asked = expression(input.expression());
		names(row, cell, input.label(), tests, input);
		Fact fact = (asked != null) ? single(asked) : null;
		if (tests == null || asked == null || fact == null || !tests.names().isEmpty()) {
			return;
		}
		Kind kind = kind(input, asked, fact);
		boolean words = input.expression().equals(fact.name()) && !fact.words().isEmpty();
		for (Literal literal : tests.literals()) {
			if (kind != null && literal.kind() != kind) {
				violation(row, cell, input.label(), "cell-type", TableFile.text(cell));
			}
			else if (words && !fact.words().contains(literal.text())) {
				violation(row, cell, input.label(), "unknown-word", literal.text(),
						Words.of(String.join("، ", fact.words())));
			}
		}
	}

	private void names(TableFile.Row row, Element cell, String column, @Nullable FeelSyntax syntax,
			TableFile.@Nullable Input input) {
		if (syntax != null) {
			syntax.names()
				.stream()
				.filter((name) -> !isKnown(name) && (input == null || !input.isOwnName(name)))
				.forEach((name) -> violation(row, cell, column, "cell-name", name));
		}
	}

	private void violation(TableFile.Row row, Element cell, String column, String rule, String detail,
			MessageSourceResolvable... words) {
		ModelViolation plain = this.table.violation(row, cell, column, rule, detail);
		this.violations
			.add(new ModelViolation(plain.file(), plain.element(), plain.name(), rule, detail, List.of(words)));
	}

	private void column(Element element, String label, String rule, String detail) {
		this.violations.add(this.table.violation(element, label, rule, detail));
	}

	static @Nullable FeelSyntax expression(String text) {
		try {
			return text.isEmpty() || text.equals(ExpressionRules.DASH) ? null : FeelSyntax.expression(text);
		}
		catch (FeelFaultException ex) {
			return null;
		}
	}

	static @Nullable FeelSyntax tests(String text) {
		try {
			return text.isEmpty() || text.equals(ExpressionRules.DASH) ? null : FeelSyntax.tests(text);
		}
		catch (FeelFaultException ex) {
			return null;
		}
	}

}
