package org.tawasul.process.deployment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.expression.PlainExpression;

import static org.assertj.core.api.Assertions.assertThat;

class ModelValidatorTest {

	private final ModelValidator rules = new ModelValidator(ModelFiles.actions(), Set.of("CaseLifecycle"));

	@Test
	void whatIsReleasedKeepsTheRules() {
		assertThat(this.rules.validate(ModelFiles.real().deployment())).isEmpty();
	}

	@ParameterizedTest(name = "{0} is found")
	@MethodSource("org.tawasul.process.deployment.BrokenModels#all")
	void eachRuleBites(String what, String file, String from, String to, String element, String rule) {
		List<ModelViolation> faults = this.rules.validate(ModelFiles.real().with(file, from, to).deployment());
		assertThat(faults).as(what)
			.extracting(ModelViolation::file, ModelViolation::element, ModelViolation::rule)
			.contains(org.assertj.core.groups.Tuple.tuple(file, element, rule));
	}

	@ParameterizedTest
	@CsvSource({ "${referCase}, Task_AssessCase, referCase", "${referCase}, Task_ResolveCase, referCase",
			"${routeToUnit}, Task_RouteCase, routeToUnit", "${askReporter}, Task_ResolveCase, askReporter",
			"${escalateCase}, Task_AssessCase, escalateCase" })
	void aDecisionThatAFormOffersIsCarriedOutByAStep(String action, String task, String missing) {
		assertThat(this.rules.validate(without(action))).extracting(ModelViolation::toString)
			.contains("CaseLifecycle.bpmn, " + task + ": step-missing " + missing);
	}

	@Test
	void aResolutionIsPublishedByOneOfTwoSteps() {
		assertThat(this.rules.validate(without("${notifyDecision}"))).extracting(ModelViolation::rule)
			.containsOnly("promised-meaning", "closed-unanswered", "decision-lost", "told-early");
		assertThat(this.rules.validate(without("${notifyDecision}", "${notifyResolution}")))
			.extracting(ModelViolation::toString)
			.contains("CaseLifecycle.bpmn, Task_ResolveCase: step-missing notifyResolution / notifyDecision",
					"CaseLifecycle.bpmn, Task_DecideAsMinister: step-missing notifyResolution / notifyDecision");
	}

	@Test
	void aDecisionThatNoFormOffersNeedsNoStep() {
		Map<String, byte[]> files = without("${referCase}");
		files.replaceAll(
				(name, content) -> name.endsWith(".form") ? replace(content, "\"REFER\"", "\"HANDLE\"") : content);
		assertThat(this.rules.validate(files)).extracting(ModelViolation::rule).doesNotContain("step-missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ReporterAnswered", "ObjectionRaised", "ResolutionAccepted", "InformationAdded",
			"CaseWithdrawn" })
	void whatReportersMayDoIsWaitedFor(String message) {
		assertThat(this.rules.validate(changed("name=\"" + message + "\"", "name=\"Nothing\"")))
			.extracting(ModelViolation::toString)
			.contains("CaseLifecycle.bpmn, CaseLifecycle: promised-message " + message);
	}

	@Test
	void whatSendsAMessageOrStartsByItDoesNotWaitForIt() {
		String definition = "<bpmn:messageEventDefinition messageRef=\"Message_CaseWithdrawn\" />";
		for (String event : List.of("endEvent", "startEvent")) {
			String drawn = "<bpmn:" + event + " id=\"Event_X\">" + definition + "</bpmn:" + event + ">";
			Map<String, byte[]> files = changed(
					"<bpmn:messageEventDefinition id=\"Await_CaseWithdrawn\" messageRef=\"Message_CaseWithdrawn\" />",
					"");
			files.replaceAll((name, content) -> replace(content, "</bpmn:process>", drawn + "</bpmn:process>"));
			assertThat(this.rules.validate(files)).extracting(ModelViolation::toString)
				.as(event)
				.contains("CaseLifecycle.bpmn, CaseLifecycle: promised-message CaseWithdrawn");
		}
	}

	@Test
	void onlyALifecycleMustBeComplete() {
		assertThat(
				new ModelValidator(ModelFiles.actions(), Set.of("AnotherLifecycle")).validate(without("${referCase}")))
			.isEmpty();
	}

	private static Map<String, byte[]> without(String... actions) {
		Map<String, byte[]> files = ModelFiles.real().deployment();
		for (String action : actions) {
			files.replaceAll((name, content) -> replace(content, action, "${remindHandlers}"));
		}
		return files;
	}

	private static Map<String, byte[]> changed(String from, String to) {
		return ModelFiles.real().with("CaseLifecycle.bpmn", from, to).deployment();
	}

	private static byte[] replace(byte[] content, String from, String to) {
		return new String(content, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "P3D", "R/P1D", "${unit}", "${ unit != null }", "${outcome == 'A B' && !done}",
			"${not empty unit and (a lt 3.5 or b == \"x\")}", "${handlers},operations", "a $ and a { and ${a}}" })
	void readingAndComparingIsPlain(String text) {
		assertThat(PlainExpression.variablesOf(text)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "${a.b}", "${a()}", "${a['b']}", "${a:b()}", "${''.getClass()}", "#{a}", "${a}${b.c}",
			"${a", "${}", "${a b}", "${(a}", "${a)}", "${new x}", "${a ? b : c}", "${a + b}", "${'\\''}", "${a}#{b}",
			"${a = b}", "${(a)(b)}", "${'a'.b}", "${1.e()}", "${\u0061.\u0062}", "${a instanceof b}" })
	void anythingMoreIsNot(String text) {
		assertThat(PlainExpression.variablesOf(text)).isEmpty();
	}

	@Test
	void theVariablesThatAnExpressionReadsAreKnown() {
		assertThat(PlainExpression.variablesOf("${outcome == 'RESOLVED' and !done}, ${unit}"))
			.hasValueSatisfying((names) -> assertThat(names).containsExactly("done", "outcome", "unit"));
	}

}
