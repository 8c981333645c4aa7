package org.tawasul.process.decision;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The engine in use against Camunda's own. A rule matches when each of its cells does, so
 * equal cells for every value of their input mean equal results for every case.
 */
class CachingFeelEngineFactoryTest {

	private final FeelEngine stock = new ScalaFeelEngineFactory().createInstance();

	private final FeelEngine caching = new CachingFeelEngineFactory().createInstance();

	@ParameterizedTest
	@ValueSource(strings = { "CaseImportance", "CaseRouting", "CaseDeadline" })
	void everyCellOfOurTablesMeansTheSame(String table) throws Exception {
		DmnModelInstance model;
		try (InputStream file = getClass().getResourceAsStream("/processes/" + table + ".dmn")) {
			model = Dmn.readModelFromStream(file);
		}
		Set<String> cells = new TreeSet<>();
		model.getModelElementsByType(InputEntry.class).forEach((cell) -> cells.add(cell.getText().getTextContent()));
		Set<String> answers = new TreeSet<>();
		model.getModelElementsByType(OutputEntry.class).forEach((cell) -> answers.add(cell.getText().getTextContent()));
		List<Object> values = values(cells);
		cells.removeIf(String::isBlank);
		answers.removeIf(String::isBlank);
		assertThat(cells).hasSizeGreaterThan(3);
		for (String cell : cells) {
			for (Object value : values) {
				testsAlike(cell, value);
			}
		}
		answers.forEach((answer) -> evaluatesAlike(answer, "region", "SA-01"));
		for (InputExpression input : model.getModelElementsByType(InputExpression.class)) {
			String name = input.getText().getTextContent().strip().replaceFirst("\\W.*", "");
			values.forEach((value) -> evaluatesAlike(input.getText().getTextContent(), name, value));
		}
	}

	/** All words that stand in the cells, and what no cell names. */
	private static List<Object> values(Set<String> cells) {
		Set<String> words = new TreeSet<>(Set.of("", "null", "none of them"));
		cells.forEach(
				(cell) -> Collections.addAll(words, cell.replaceAll("[^\\w\",-]", "").replace("\"", "").split(",")));
		List<Object> values = new ArrayList<>(words);
		Collections.addAll(values, true, false, null, 7);
		return values;
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"FIRE\"", " \"FIRE\" , null", "true,false", "-", "not(\"FIRE\",\"VIOLENCE\")", "> 5",
			"[1..5]", "(1..5]", "starts with(?, \"FI\")", "\"with \\\"quotes\\\"\"", "3,7.5", "not(null)",
			"< date(\"2026-01-01\")", "list contains([\"FIRE\",\"VIOLENCE\"], ?)", "? in [\"FIRE\", \"x\"]" })
	void anyUnaryTestMeansTheSame(String cell) {
		for (Object value : new Object[] { "FIRE", "fire", "", "VIOLENCE", "null", true, false, null, 3, 7.5 }) {
			testsAlike(cell, value);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "input", "\"P3D\"", "true", "75", "missing", "\"EDU-\" + input", "input = true",
			"if input = null then \"a\" else \"b\"", "duration(\"P1D\") < duration(\"P2D\")", "count([1, 2, input])",
			"some x in [1, 2] satisfies x = input" })
	void anyExpressionMeansTheSame(String expression) {
		for (Object value : new Object[] { "FIRE", true, null, 2 }) {
			evaluatesAlike(expression, "input", value);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "[2..5] | 5 | true", "[2..5) | 5 | false", "not(3,4) | 5 | true", "> 4 | 5 | true",
					"? in [1, 5] | 5 | true", "even(?) | 5 | false", "odd(?) | 5 | true",
					"date(\"2026-01-01\") < date(\"2026-01-02\") | 5 | true" })
	void rangesListsDatesAndFunctionsWork(String cell, int value, boolean matches) {
		assertThat(this.caching.evaluateSimpleUnaryTests(cell, "input", context("input", value))).isEqualTo(matches);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"FIRE", "[1..", "not(", "> " })
	void anInvalidCellIsRefusedEachTime(String cell) {
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(FeelException.class)
				.isThrownBy(() -> this.caching.evaluateSimpleUnaryTests(cell, "input", context("input", 1)));
		}
	}

	private void testsAlike(String cell, Object value) {
		VariableContext context = context("input", value);
		assertThat(this.caching.evaluateSimpleUnaryTests(cell, "input", context)).as(cell + " with " + value)
			.isEqualTo(this.stock.evaluateSimpleUnaryTests(cell, "input", context));
	}

	private void evaluatesAlike(String expression, String name, Object value) {
		VariableContext context = context(name, value);
		Object expected = this.stock.evaluateSimpleExpression(expression, context);
		Object actual = this.caching.evaluateSimpleExpression(expression, context);
		assertThat(actual).as(expression + " with " + value).isEqualTo(expected);
	}

	private static VariableContext context(String name, Object value) {
		return Variables.putValue(name, value).asVariableContext();
	}

}
