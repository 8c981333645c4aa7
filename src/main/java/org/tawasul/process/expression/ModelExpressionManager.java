package org.tawasul.process.expression;

import java.util.Map;
import java.util.function.Function;

import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.error.InvalidProcessRequestException;

import org.springframework.util.StringUtils;

/**
 * Evaluates what models and filters hold, at the one place that all of them go through.
 * The validation of deployments is not relied on: what came into the database by another
 * way is refused here. Of models only a {@link PlainExpression} is evaluated, with
 * nothing behind it but variables and actions; a query, which has no variables, gets the
 * value of a {@link FilterExpression}; tables are written in FEEL and get no expression
 * of this language at all.
 */
public final class ModelExpressionManager extends JuelExpressionManager {

	/**
	 * How Modeler passes the case number to a called process; the one expression with a
	 * dot.
	 */
	public static final String CALLERS_BUSINESS_KEY = "#{execution.processBusinessKey}";

	/** Characters of an expression that a refusal quotes. */
	private static final int QUOTED = 200;

	private final Map<String, JavaDelegate> actions;

	/**
	 * Makes the engine's expression manager.
	 * @param actions the beans that a model may name
	 */
	public ModelExpressionManager(Map<String, JavaDelegate> actions) {
		this.actions = actions;
	}

	@Override
	public Expression createExpression(String text) {
		if (!PlainExpression.isIn(text)) {
			return super.createExpression(text);
		}
		if (text.strip().equals(CALLERS_BUSINESS_KEY)) {
			return new ComputedExpression(text, (scope) -> businessKey(text, scope));
		}
		return FilterExpression.find(text)
			.<Expression>map((known) -> new ComputedExpression(text, (scope) -> valueFor(known, scope)))
			.orElseGet(() -> PlainExpression.variablesOf(text).isPresent() ? super.createExpression(text)
					: new ComputedExpression(text, (scope) -> {
						throw refused(text);
					}));
	}

	private static String businessKey(String text, @Nullable VariableScope scope) {
		if (scope instanceof DelegateExecution execution) {
			return execution.getProcessBusinessKey();
		}
		throw refused(text);
	}

	/** Only queries are evaluated without any variables. */
	private static @Nullable Object valueFor(FilterExpression expression, @Nullable VariableScope scope) {
		if (scope != null) {
			throw refused(expression.text());
		}
		return expression.value();
	}

	private static InvalidProcessRequestException refused(String text) {
		return new InvalidProcessRequestException("expression.refused", StringUtils.truncate(text.strip(), QUOTED));
	}

	@Override
	protected ELResolver createElResolver() {
		return new ModelVariableResolver(this.actions);
	}

	/** No function, the engine's own included. */
	@Override
	protected FunctionMapper createFunctionMapper() {
		return new FunctionMapper() {

			@Override
			public java.lang.reflect.@Nullable Method resolveFunction(String prefix, String name) {
				return null;
			}

		};
	}

	@Override
	public ElProvider toElProvider() {
		return (text) -> {
			throw refused(text);
		};
	}

	/** A value that is computed, not evaluated; or refused when it is asked for. */
	private record ComputedExpression(String text,
			Function<@Nullable VariableScope, @Nullable Object> value) implements Expression {

		@Override
		public @Nullable Object getValue(@Nullable VariableScope scope) {
			return this.value.apply(scope);
		}

		@Override
		public @Nullable Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution context) {
			return getValue(scope);
		}

		@Override
		public void setValue(Object newValue, VariableScope scope) {
			throw refused(this.text);
		}

		@Override
		public void setValue(Object newValue, VariableScope scope, BaseDelegateExecution context) {
			throw refused(this.text);
		}

		@Override
		public boolean isLiteralText() {
			return false;
		}

		@Override
		public String getExpressionText() {
			return this.text;
		}

	}

}
