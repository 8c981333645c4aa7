package org.tawasul.process.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import camundajar.impl.scala.collection.immutable.Map$;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * Answers of expressions as FEEL for Java gives them. Its engine makes all functions anew
 * for each answer, and the rules for tables ask for thousands of answers.
 */
final class FeelEvaluation {

	private static final FeelEngineBuilder BUILDER = FeelEngineBuilder.forJava();

	private static final FeelEngineApi ENGINE = BUILDER.build();

	private static final ValueMapper VALUES = BUILDER.valueMapper();

	private static final FunctionProvider FUNCTIONS = new FunctionProvider.CompositeFunctionProvider(
			CollectionConverters
				.asScala(List.of(new BuiltinFunctions(BUILDER.clock(), VALUES), BUILDER.functionProvider()))
				.toList());

	private static final FeelInterpreter INTERPRETER = new FeelInterpreter(VALUES);

	private FeelEvaluation() {
	}

	/**
	 * The answer of an expression.
	 * @param expression that has been parsed
	 * @param values by name
	 * @return the answer, null where there is none or it fails
	 */
	static @Nullable Object answer(ParsedExpression expression, Map<String, @Nullable Object> values) {
		try {
			return evaluate(expression, values);
		}
		catch (RuntimeException ex) {
			EvaluationResult result = ENGINE.evaluate(expression, values);
			return result.isSuccess() ? result.result() : null;
		}
	}

	/**
	 * The answer of tests.
	 * @param tests that have been parsed
	 * @param input the value that they are about
	 * @param values by name
	 * @return the answer, null where there is none or it fails
	 */
	static @Nullable Object answer(ParsedExpression tests, @Nullable Object input,
			Map<String, @Nullable Object> values) {
		Map<String, @Nullable Object> all = new HashMap<>(values);
		all.put(FeelInterpreter.INPUT_VALUE_SYMBOL(), input);
		return answer(tests, all);
	}

	private static @Nullable Object evaluate(ParsedExpression expression, Map<String, @Nullable Object> values) {
		Context known = new Context.StaticContext(Map$.MODULE$.from(CollectionConverters.asScala(values)),
				Map$.MODULE$.empty());
		Val answer = INTERPRETER.eval(expression.expression(), EvalContext.create(VALUES, FUNCTIONS).merge(known));
		return (answer instanceof ValError || answer instanceof ValFatalError) ? null : VALUES.unpackVal(answer);
	}

}
