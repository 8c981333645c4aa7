package org.tawasul.process.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.expression.FeelSyntax.Fault;

/**
 * Which functions an expression may call, and with what: those that are answered at once,
 * always alike, and multiply neither texts nor digits.
 */
final class FeelCalls {

	/** Characters that are put in for each place that a pattern finds. */
	private static final int MAX_REPLACEMENT = 50;

	/** Decimal places. */
	private static final int MAX_SCALE = 20;

	private static final String REPLACE = "replace";

	private static final Set<String> PATTERN_FUNCTIONS = Set.of("matches", REPLACE, "split");

	private static final Set<String> ROUNDING = Set.of("floor", "ceiling", "round up", "round down", "round half up",
			"round half down");

	/** They write out all digits, and a text can say 1E999999999. */
	private static final Set<String> DIGIT_FUNCTIONS = Set.of("floor", "ceiling", "round up", "round down",
			"round half up", "round half down", "modulo", "even", "odd");

	/** Answered at once within the bounds of {@link #fault}, and always alike. */
	private static final Set<String> FUNCTIONS = Set.of("not", "contains", "starts with", "ends with", "string length",
			"substring", "substring before", "substring after", "upper case", "lower case", "matches", "replace",
			"split", "list contains", "count", "min", "max", "sum", "string", "number", "abs", "floor", "ceiling",
			"round up", "round down", "round half up", "round half down", "modulo", "even", "odd", "is defined",
			"get or else", "is empty", "all", "any", "concatenate", "index of", "date", "time", "date and time",
			"duration", "before", "after", "includes", "during");

	private FeelCalls() {
	}

	/**
	 * What is wrong with a call.
	 * @param call as it is written
	 * @param text of the expression, as it is told
	 * @return nothing when it is answered at once
	 */
	static Optional<Fault> fault(FunctionInvocation call, String text) {
		if (!FUNCTIONS.contains(call.function())) {
			return Optional.of(new Fault("cell-function", call.function()));
		}
		if (PATTERN_FUNCTIONS.contains(call.function())) {
			return ofPattern(call, text);
		}
		return DIGIT_FUNCTIONS.contains(call.function()) ? ofDigits(call) : Optional.empty();
	}

	private static Optional<Fault> ofPattern(FunctionInvocation call, String text) {
		List<String> texts = new ArrayList<>();
		constants(call.params(), texts);
		if (!(parameter(call, 1, call.function().equals("split") ? "delimiter" : "pattern") instanceof ConstString)
				|| texts.stream().anyMatch((one) -> !SafePattern.isSafe(one))) {
			return Optional.of(new Fault("cell-pattern", text));
		}
		if (call.function().equals(REPLACE) && (calls(call.params(), REPLACE)
				|| !(parameter(call, 2, "replacement") instanceof ConstString replacement)
				|| replacement.value().length() > MAX_REPLACEMENT)) {
			return Optional.of(new Fault("cell-replace", text));
		}
		return Optional.empty();
	}

	private static Optional<Fault> ofDigits(FunctionInvocation call) {
		Object scale = ROUNDING.contains(call.function()) ? parameter(call, 1, "scale") : null;
		if (calls(call.params(), "number")) {
			return Optional.of(new Fault("cell-function", call.function() + "(number(…))"));
		}
		if (scale != null && !(scale instanceof ConstNumber places && places.value().toDouble() <= MAX_SCALE)) {
			return Optional.of(new Fault("cell-function", call.function() + "(…, …)"));
		}
		return Optional.empty();
	}

	private static @Nullable Object parameter(FunctionInvocation call, int index, String name) {
		if (call.params() instanceof PositionalFunctionParameters positional) {
			List<?> given = CollectionConverters.asJava(positional.params());
			return (index < given.size()) ? given.get(index) : null;
		}
		return (call.params() instanceof NamedFunctionParameters named)
				? CollectionConverters.asJava(named.params()).get(name) : null;
	}

	/** Whether a part of an expression calls a function. */
	private static boolean calls(Object node, String function) {
		if (node instanceof FunctionInvocation call && call.function().equals(function)) {
			return true;
		}
		if (node instanceof Iterable<?> many) {
			for (Object one : CollectionConverters.asJava(many)) {
				if (calls(one, function)) {
					return true;
				}
			}
		}
		else if (node instanceof Product product) {
			for (int i = 0; i < product.productArity(); i++) {
				if (calls(product.productElement(i), function)) {
					return true;
				}
			}
		}
		return false;
	}

	private static void constants(Object node, List<String> into) {
		if (node instanceof ConstString text) {
			into.add(text.value());
		}
		else if (node instanceof Iterable<?> many) {
			CollectionConverters.asJava(many).forEach((one) -> constants(one, into));
		}
		else if (node instanceof Product product) {
			for (int i = 0; i < product.productArity(); i++) {
				constants(product.productElement(i), into);
			}
		}
	}

}
