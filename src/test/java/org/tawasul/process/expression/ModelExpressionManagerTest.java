package org.tawasul.process.expression;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Evaluates expressions as a step of a running case would, without anybody who checks
 * them before.
 */
@TawasulTest
class ModelExpressionManagerTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	@Autowired
	private RuntimeService runtime;

	@ParameterizedTest
	@ValueSource(strings = { "${dataSource}", "${dataSource.connection}", "${environment.getProperty('java.home')}",
			"${execution}", "${execution.getProcessEngineServices()}", "${execution.processBusinessKey}", "${task}",
			"${externalTask}", "${caseExecution}", "${authenticatedUserId}", "${variableContext}",
			"${applicationContext}", "${''.getClass()}", "${''.class}",
			"${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null)}", "#{handlers}",
			"${handlers.length()}", "${handlers.bytes}", "${handlers[0]}", "${handlers.concat('x') == 'x'}",
			"${assignHandlers.execute(null)}", "${currentUser()}", "${currentUserGroups()}", "${now()}",
			"${dateTime().withTimeAtStartOfDay()}", "${nobodySetThis}", "${camundaTaskService}", "text ${dataSource}",
			"\\${''.getClass()}", "${1 + 1}" })
	void aStepOfACaseGetsNothingButActionsAndVariables(String expression) {
		assertThatThrownBy(() -> evaluate(expression)).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "${handlers}, EDU-01-SAF.coordinators", "${handlers == 'EDU-01-SAF.coordinators'}, true",
			"${not ministerReached and unit != null}, true", "${ministerReached}, false",
			"group ${handlers}, group EDU-01-SAF.coordinators", "literal, literal" })
	void variablesAreReadAndCompared(String expression, String value) {
		assertThat(evaluate(expression)).hasToString(value);
	}

	@Test
	void actionsAndTheCallersBusinessKeyAreFound() {
		CaseNumber number = fire();
		assertThat(evaluate("${assignHandlers}", number)).isInstanceOf(JavaDelegate.class);
		assertThat(evaluate("#{execution.processBusinessKey}", number)).isEqualTo(number.toString());
	}

	@Test
	void noVariableTakesTheNameOfAnAction() {
		CaseNumber number = fire();
		this.runtime.setVariable(this.scenario.process(number).getId(), "referCase", "x");
		assertThat(evaluate("${referCase}", number)).isInstanceOf(JavaDelegate.class);
	}

	@Test
	void anExpressionWritesNoVariable() {
		CaseNumber number = fire();
		assertThatThrownBy(() -> inStepOf(number, (scope) -> {
			this.engine.getExpressionManager().createExpression("${handlers}").setValue("owners", scope);
			return null;
		})).isNotNull();
	}

	@Test
	void tablesGetNoExpressionOfModels() {
		assertThatThrownBy(() -> this.engine.getDmnEngineConfiguration()
			.getElProvider()
			.createExpression("${handlers}")
			.getValue(null)).isNotNull();
		assertThat(this.engine.getDmnEngineConfiguration().getScriptEngineResolver().getScriptEngineForLanguage("juel"))
			.isNull();
	}

	private Object evaluate(String expression) {
		return evaluate(expression, fire());
	}

	private Object evaluate(String expression, CaseNumber number) {
		return inStepOf(number,
				(scope) -> this.engine.getExpressionManager().createExpression(expression).getValue(scope));
	}

	private Object inStepOf(CaseNumber number, java.util.function.Function<VariableScope, Object> step) {
		String process = this.scenario.process(number).getId();
		return this.engine.getCommandExecutorTxRequired()
			.execute((context) -> step.apply(context.getExecutionManager().findExecutionById(process)));
	}

	private CaseNumber fire() {
		return this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

}
