package org.tawasul.process.deployment;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ModelValidatorTest {

	private final ModelValidator rules = new ModelValidator(ModelFiles.actions());

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
