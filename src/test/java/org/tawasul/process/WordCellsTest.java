package org.tawasul.process;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordCellsTest {

	private static final Object[] VALUES = { "FIRE", "fire", "", "VIOLENCE", "a,b", "null", "true", true, false, null,
			3, 7.5 };

	private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

	private final FeelEngine words = new WordCells(this.feel);

	@ParameterizedTest
	@ValueSource(strings = { "\"FIRE\"", "\"FIRE\",\"VIOLENCE\"", " \"FIRE\" , null", "null", "true", "false",
			"true,false", "\"true\"", "\"a,b\",\"\"", "-", "not(\"FIRE\")", "not(\"FIRE\",\"VIOLENCE\")", "> 5",
			"[1..5]", "starts with(?, \"FI\")", "\"with \\\"quotes\\\"\"", "3,7.5", "not(null)" })
	void cellMeansWhatItMeansToTheFeelEngine(String cell) {
		for (Object value : VALUES) {
			VariableContext context = context(value);
			assertThat(this.words.evaluateSimpleUnaryTests(cell, "input", context)).as(cell + " with " + value)
				.isEqualTo(this.feel.evaluateSimpleUnaryTests(cell, "input", context));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "input", "\"P3D\"", "\"\"", "true", "null", "75", "missing", "\"EDU-\" + input",
			"input = true", "input=true", "missing = true", "input = false", "if input = null then \"a\" else \"b\"" })
	void expressionMeansWhatItMeansToTheFeelEngine(String expression) {
		for (Object value : VALUES) {
			VariableContext context = context(value);
			Object expected = this.feel.evaluateSimpleExpression(expression, context);
			Object actual = this.words.evaluateSimpleExpression(expression, context);
			assertThat(actual).as(expression + " with " + value).isEqualTo(expected);
		}
	}

	@Test
	void cellIsComparedAnewForEveryCase() {
		assertThat(this.words.evaluateSimpleUnaryTests("\"FIRE\"", "input", context("FIRE"))).isTrue();
		assertThat(this.words.evaluateSimpleUnaryTests("\"FIRE\"", "input", context("VIOLENCE"))).isFalse();
	}

	private static VariableContext context(Object value) {
		Map<String, Object> variables = new HashMap<>();
		variables.put("input", value);
		return Variables.fromMap(variables).asVariableContext();
	}

}
