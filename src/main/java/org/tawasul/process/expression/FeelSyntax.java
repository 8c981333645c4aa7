package org.tawasul.process.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * A FEEL expression that an owner has written in a table or form, taken apart: which
 * values it asks and what it compares them with. Only what is answered at once, and fits
 * into memory, counts as an expression: no loops, no functions of the owner's own, no
 * powers, no slow patterns, nothing that multiplies texts or numbers again and again.
 */
public final class FeelSyntax {

	/** Characters of one expression. */
	public static final int MAX_LENGTH = 2_000;

	/** Brackets within brackets, which the parser reads again and again. */
	static final int MAX_DEPTH = 8;

	private static final Pattern JAVA = Pattern.compile("(?s)\\bfunction\\b.*\\bexternal\\b");

	/** Tables hold few different cells, and owners change one of them at a time. */
	private static final Cache<String, Reading> READ = Caffeine.newBuilder().maximumSize(5_000).build();

	private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

	private static final Set<String> LOOPS = Set.of("For", "SomeItem", "EveryItem", "IterationContext", "Filter");

	private static final Set<String> OWN_FUNCTIONS = Set.of("FunctionDefinition", "JavaFunctionInvocation",
			"QualifiedFunctionInvocation");

	private final ParsedExpression parsed;

	private final boolean tests;

	private final Set<String> names = new LinkedHashSet<>();

	private final List<Literal> literals = new ArrayList<>();

	private final List<Literal> constants = new ArrayList<>();

	/** Of an expression that asks nothing: the same in each case. */
	private final SingletonSupplier<Object> constant = SingletonSupplier.ofNullable(() -> evaluate(null, Map.of()));

	private @Nullable Fault fault;

	private FeelSyntax(ParsedExpression parsed, boolean tests) {
		this.parsed = parsed;
		this.tests = tests;
		collect(parsed.expression(), false);
	}

	/**
	 * Reads an expression.
	 * @param text as it is written
	 * @return the expression
	 * @throws FeelFaultException when it is none, or none that is answered at once
	 */
	public static FeelSyntax expression(String text) throws FeelFaultException {
		return read(text, false);
	}

	/**
	 * Reads what the cell of a condition says of a value.
	 * @param text as it is written
	 * @return the tests
	 * @throws FeelFaultException when it is none, or none that is answered at once
	 */
	public static FeelSyntax tests(String text) throws FeelFaultException {
		return read(text, true);
	}

	private static FeelSyntax read(String text, boolean tests) throws FeelFaultException {
		if (text.length() > MAX_LENGTH || depth(text) > MAX_DEPTH) {
			throw new FeelFaultException(new Fault("cell-long", abbreviated(text)));
		}
		Reading reading = READ.get((tests ? "?" : "=") + text, (key) -> parse(text, tests));
		if (reading.syntax() == null || reading.syntax().fault != null) {
			throw new FeelFaultException(
					(reading.syntax() != null && reading.syntax().fault != null) ? reading.syntax().fault
							: new Fault(JAVA.matcher(text).find() ? "expression" : "cell", abbreviated(text)));
		}
		return reading.syntax();
	}

	private static Reading parse(String text, boolean tests) {
		ParseResult result = tests ? FEEL.parseUnaryTests(text) : FEEL.parseExpression(text);
		return new Reading(result.isFailure() ? null : new FeelSyntax(result.parsedExpression(), tests));
	}

	/** Texts do not nest, whatever brackets they hold. */
	private static int depth(String text) {
		int depth = 0;
		int deepest = 0;
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '"') {
				quoted = !quoted;
			}
			else if (!quoted && "([{".indexOf(character) >= 0) {
				deepest = Math.max(deepest, ++depth);
			}
			else if (!quoted && ")]}".indexOf(character) >= 0) {
				depth--;
			}
		}
		return deepest;
	}

	private static String abbreviated(String text) {
		return (text.length() > 100) ? text.substring(0, 100) + "…" : text;
	}

	/** The values that it asks, by name. */
	public Set<String> names() {
		return this.names;
	}

	/** What it compares values with, apart from the arguments of functions. */
	public List<Literal> literals() {
		return this.literals;
	}

	/** The same with the arguments of functions. */
	public List<Literal> constants() {
		return this.constants;
	}

	/**
	 * Its answer.
	 * @param input the value that tests are about, which expressions do not know
	 * @param values by name
	 * @return the answer, null where there is none or it fails
	 */
	public @Nullable Object answer(@Nullable Object input, Map<String, @Nullable Object> values) {
		if (this.parsed.expression() instanceof ConstString text) {
			return text.value();
		}
		if (!this.tests && this.names.isEmpty()) {
			return this.constant.get();
		}
		return evaluate(input, values);
	}

	private @Nullable Object evaluate(@Nullable Object input, Map<String, @Nullable Object> values) {
		return this.tests ? FeelEvaluation.answer(this.parsed, input, values)
				: FeelEvaluation.answer(this.parsed, values);
	}

	private void collect(Object node, boolean argument) {
		String kind = node.getClass().getSimpleName();
		boolean inside = argument;
		if (LOOPS.contains(kind)) {
			report("cell-loop", abbreviated(this.parsed.text()));
		}
		else if (OWN_FUNCTIONS.contains(kind)) {
			report("expression", abbreviated(this.parsed.text()));
		}
		else if (kind.equals("Exponentiation")) {
			report("cell-function", "**");
		}
		else if (kind.equals("ConstContext")) {
			// Each entry may double the one before.
			report("cell-function", "{}");
		}
		else if (node instanceof FunctionInvocation call) {
			FeelCalls.fault(call, abbreviated(this.parsed.text())).ifPresent(this::report);
			inside = !call.function().equals("not");
		}
		else if (node instanceof Ref ref) {
			this.names.add(ref.names().head());
			return;
		}
		literal(node, argument);
		if (node instanceof Iterable<?> many) {
			for (Object one : CollectionConverters.asJava(many)) {
				collect(one, inside);
			}
		}
		else if (node instanceof Product product) {
			for (int i = 0; i < product.productArity(); i++) {
				collect(product.productElement(i), inside);
			}
		}
	}

	private void literal(Object node, boolean argument) {
		Literal literal = null;
		if (node instanceof ConstString text) {
			literal = new Literal(Kind.TEXT, text.value());
		}
		else if (node instanceof ConstNumber number) {
			literal = new Literal(Kind.NUMBER, number.value().toString());
		}
		else if (node instanceof ConstBool bool) {
			literal = new Literal(Kind.BOOLEAN, String.valueOf(bool.value()));
		}
		if (literal != null) {
			this.constants.add(literal);
			if (!argument) {
				this.literals.add(literal);
			}
		}
	}

	private void report(String rule, String detail) {
		report(new Fault(rule, detail));
	}

	private void report(Fault found) {
		if (this.fault == null) {
			this.fault = found;
		}
	}

	/** What reading a text has come to; nothing when it is no FEEL. */
	private record Reading(@Nullable FeelSyntax syntax) {

	}

	/** What a value can be. */
	public enum Kind {

		TEXT, NUMBER, BOOLEAN

	}

	/**
	 * A constant that an expression holds.
	 *
	 * @param kind what it is
	 * @param text its value as a text
	 */
	public record Literal(Kind kind, String text) {

	}

	/**
	 * Why an expression is not taken.
	 *
	 * @param rule the rule that it breaks
	 * @param detail what breaks it
	 */
	public record Fault(String rule, String detail) {

	}

}
