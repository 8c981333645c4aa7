package org.tawasul.process.deployment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.tawasul.process.contract.DeploymentFiles;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the fuzzer's walks take for what the engine does with branches. */
class WalkedRunTest {

	private static final String TELL = "${notifyReporter}";

	@Test
	void whatOneBranchSetsIsThereBehindTheJoin() {
		assertThat(places(branches(step("A", "${routeToDirectorate}"), step("B", TELL)), Map.of()))
			.containsExactly("Wait {#level=0, unit=set}");
	}

	@Test
	void whatOneBranchEndsIsGoneBehindTheJoin() {
		assertThat(places(branches(step("A", "${startResolutionClock}"), step("B", TELL)), Map.of("assessDue", "set")))
			.containsExactly("Wait {resolveDue=set, resolveReminder=set}");
	}

	@Test
	void whatTwoBranchesChangeIsAsEitherLeavesIt() {
		assertThat(places(branches(step("A", "${startResolutionClock}"), step("B", "${waitForMainCase}")),
				Map.of("~told", "CaseLinked", "resolveDue", "old")))
			.containsExactlyInAnyOrder("Wait {#owed=MainCaseResolved LinkUndone, resolveDue=set, resolveReminder=set}",
					"Wait {#owed=MainCaseResolved LinkUndone, resolveReminder=set}",
					"Wait {#owed=MainCaseResolved LinkUndone, resolveDue=set}",
					"Wait {#owed=MainCaseResolved LinkUndone}");
	}

	@Test
	void eachWayOfABranchMeetsTheOthers() {
		assertThat(places(branches(step("A", "${sampleAnswer}"), step("B", "${resumeResolutionClock}")), Map.of()))
			.containsExactlyInAnyOrder("Wait {resolveDue=set, resolveReminder=set}",
					"Wait {resolveDue=set, resolveReminder=set, reviewDue=set}");
	}

	@Test
	void aBranchThatWaitsGoesItsOwnWay() {
		assertThat(places(branches(step("A", "${routeToDirectorate}"), "<userTask id=\"B\"/>"), Map.of()))
			.containsExactly("Wait {#level=0, unit=set}", "B {}");
	}

	@Test
	void whatDoesNotMeetIsAFault() {
		String third = branches(step("A", TELL), step("B", TELL)) + step("C", TELL) + flow("C", "Join");
		assertThatExceptionOfType(WalkFault.class).isThrownBy(() -> places(third, Map.of()))
			.withMessageContaining("Split");
	}

	private static String branches(String one, String other) {
		return "<parallelGateway id=\"Split\"/><parallelGateway id=\"Join\"/><userTask id=\"Wait\"/>" + one + other
				+ flow("Start", "Split") + flow("Split", "A") + flow("Split", "B") + flow("A", "Join")
				+ flow("B", "Join") + flow("Join", "Wait");
	}

	private static String step(String id, String action) {
		return "<serviceTask id=\"%s\" camunda:delegateExpression=\"%s\"/>".formatted(id, action);
	}

	private static String flow(String from, String to) {
		return "<sequenceFlow id=\"%s-%s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>".formatted(from, to);
	}

	private static List<String> places(String content, Map<String, String> values) {
		String model = """
				<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="%s"><process id="P">
				<startEvent id="Start"/>%s</process></definitions>""".formatted(WalkedNodes.CAMUNDA, content);
		DeploymentFiles files = DeploymentFiles.read(Map.of("P.bpmn", model.getBytes(StandardCharsets.UTF_8)));
		Document diagram = Objects.requireNonNull(files.models().get("P.bpmn"));
		WalkedNodes nodes = new WalkedNodes(diagram);
		WalkedRun run = new WalkedRun(nodes, new WalkedActions(files), false, new Nothing());
		run.from(nodes.start(), new TreeMap<>(values), false);
		List<String> places = new ArrayList<>();
		run.places().forEach((place) -> places.add(place.toString()));
		return places;
	}

	/** What must hold is another matter. */
	private static final class Nothing implements WalkedRules {

		@Override
		public void doneBeside(Element step) {
		}

		@Override
		public void ended(Element end, String phase, Map<String, String> values, boolean beside) {
		}

	}

}
