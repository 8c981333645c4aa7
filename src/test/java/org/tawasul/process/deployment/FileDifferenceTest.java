package org.tawasul.process.deployment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.rehearsal.FileComparison;
import org.tawasul.rehearsal.FileComparison.Element;
import org.tawasul.rehearsal.FileComparison.Fact;
import org.tawasul.rehearsal.FileComparison.Kind;
import org.tawasul.rehearsal.TrialReport.Name;

import static org.assertj.core.api.Assertions.assertThat;

/** What changes is told once, by what people know of it. */
class FileDifferenceTest {

	private static final String MODEL = "CaseLifecycle.bpmn";

	/** Labels of these hold a name that owners have given, as columns have. */
	private static final Pattern OWN = Pattern
		.compile("inputOutput\\.\\w+|values \\d+\\.(label|value)|properties\\.option\\..+\\.en");

	private static final String BEFORE = new String(ModelFiles.real().deployment().get(MODEL), StandardCharsets.UTF_8);

	private static final String CYCLE = "<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R/P1D</bpmn:timeCycle>";

	@Test
	void anotherTimeIsAChangeOfTheEventThatHasIt() {
		assertThat(changed(CYCLE, CYCLE.replace("P1D", "P2D")))
			.containsExactly(new Element(Kind.CHANGED, "boundaryEvent", "BoundaryEvent_MinisterReminder",
					new Name("حلّ موعد التذكير اليومي", "Daily reminder due"),
					List.of(new Fact("timerEventDefinition.timeCycle", "", "R/P1D", "R/P2D"))));
	}

	@Test
	void howModelerMarksATimeIsNoChange() {
		assertThat(changed(CYCLE, CYCLE.replaceFirst(" xsi:type=\"[^\"]+\"", ""))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ar", "en" })
	void whatTheReleaseSaysHasALabelInBothLanguages(String language) {
		ResourceBundle labels = ResourceBundle.getBundle("messages/rehearsal", Locale.forLanguageTag(language),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		Set<String> unknown = new TreeSet<>();
		ModelFiles.real()
			.deployment()
			.forEach((file, content) -> DescribedFile.read(file, content)
				.elements()
				.values()
				.stream()
				.filter((element) -> !element.type().equals("rule"))
				.forEach((element) -> element.facts()
					.keySet()
					.stream()
					.filter((name) -> !OWN.matcher(name).matches() && !labels.containsKey(key(name)))
					.forEach(unknown::add)));
		assertThat(unknown).isEmpty();
	}

	private static String key(String name) {
		return "rehearsal.fact." + name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
	}

	private static List<Element> changed(String text, String by) {
		assertThat(BEFORE).containsOnlyOnce(text);
		List<FileComparison> files = FileDifference.between(Map.of(MODEL, BEFORE.getBytes(StandardCharsets.UTF_8)),
				Map.of(MODEL, BEFORE.replace(text, by).getBytes(StandardCharsets.UTF_8)));
		assertThat(files).singleElement().extracting(FileComparison::kind).isEqualTo(Kind.CHANGED);
		return files.get(0).elements();
	}

}
