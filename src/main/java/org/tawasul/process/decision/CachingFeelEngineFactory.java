package org.tawasul.process.decision;

import java.util.ArrayList;
import java.util.List;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Right;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * Camunda's FEEL engine, except that it parses each expression and makes the built-in
 * functions once, and not for each cell that it evaluates: that took a third of the time
 * of an intake.
 */
public class CachingFeelEngineFactory implements FeelEngineFactory {

	/** Well above the number of distinct cells in all deployed versions. */
	private static final int MAX_EXPRESSIONS = 10_000;

	/**
	 * The engine's default configuration for decisions, with this FEEL engine.
	 * @return a new configuration
	 */
	public static DefaultDmnEngineConfiguration dmnEngineConfiguration() {
		DefaultDmnEngineConfiguration configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration
			.createDefaultDmnEngineConfiguration();
		configuration.setFeelEngineFactory(new CachingFeelEngineFactory());
		// No other language, whatever engines for scripts are about.
		configuration.setScriptEngineResolver((language) -> null);
		return configuration;
	}

	@Override
	public FeelEngine createInstance() {
		return new ScalaFeelEngine(List.of()) {

			@Override
			protected camundajar.impl.scala.collection.immutable.List<CustomValueMapper> getValueMappers() {
				List<CustomValueMapper> mappers = new ArrayList<>(CollectionConverters.asJava(super.getValueMappers()));
				mappers.add(new PlainValueMapper());
				return toList(mappers);
			}

			@Override
			protected org.camunda.feel.FeelEngine buildFeelEngine(CustomFunctionTransformer functions,
					ValueMapper.CompositeValueMapper values) {
				return new CachingFeelEngine(super.buildFeelEngine(functions, values));
			}
		};
	}

	/** Overrides what {@link ScalaFeelEngine} calls, although newer methods exist. */
	@SuppressWarnings("deprecation")
	private static final class CachingFeelEngine extends org.camunda.feel.FeelEngine {

		private final Cache<String, Either<Failure, ParsedExpression>> expressions = cache();

		private final Cache<String, Either<Failure, ParsedExpression>> unaryTests = cache();

		private final FunctionProvider functions;

		private final FeelInterpreter interpreter;

		CachingFeelEngine(org.camunda.feel.FeelEngine engine) {
			super(engine.functionProvider(), engine.valueMapper(), engine.configuration(), engine.clock());
			List<FunctionProvider> providers = List.of(new BuiltinFunctions(engine.clock(), engine.valueMapper()),
					engine.functionProvider());
			this.functions = new FunctionProvider.CompositeFunctionProvider(
					CollectionConverters.asScala(providers).toList());
			this.interpreter = new FeelInterpreter(engine.valueMapper());
		}

		@Override
		public Either<Failure, ParsedExpression> parseExpression(String expression) {
			return this.expressions.get(expression, super::parseExpression);
		}

		@Override
		public Either<Failure, ParsedExpression> parseUnaryTests(String unaryTests) {
			return this.unaryTests.get(unaryTests, super::parseUnaryTests);
		}

		/** Leaves whatever fails to the engine, which explains it. */
		@Override
		public Either<Failure, Object> eval(ParsedExpression expression, Context variables) {
			Val value = value(expression, variables);
			return (value instanceof ValError) ? super.eval(expression, variables)
					: new Right<>(valueMapper().unpackVal(value));
		}

		private Val value(ParsedExpression expression, Context variables) {
			if (expression.text().contains("assert")) {
				return new ValError("evaluated by the engine, which collects failed assertions");
			}
			try {
				EvalContext context = EvalContext.create(valueMapper(), this.functions).merge(variables);
				return this.interpreter.eval(expression.expression(), context);
			}
			catch (RuntimeException ex) {
				return new ValError(String.valueOf(ex.getMessage()));
			}
		}

		private static Cache<String, Either<Failure, ParsedExpression>> cache() {
			return Caffeine.newBuilder().maximumSize(MAX_EXPRESSIONS).build();
		}

	}

}
