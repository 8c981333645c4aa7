package org.tawasul.process.contract.diagram;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tawasul.process.contract.DeploymentFiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A step is beside the same in two models only when the same runs along with it.
 */
class ParallelPlacesTest {

	private static final String ONE_AFTER_THE_OTHER = """
			<userTask id="A"/><userTask id="B"/><userTask id="C"/>
			<sequenceFlow id="f1" sourceRef="Start" targetRef="A"/><sequenceFlow id="f2" sourceRef="A" targetRef="B"/>
			<sequenceFlow id="f3" sourceRef="B" targetRef="C"/><sequenceFlow id="f4" sourceRef="C" targetRef="End"/>""";

	private static final String AT_ONCE = """
			<userTask id="A"/><userTask id="B"/><userTask id="C"/>
			<parallelGateway id="Split"/><parallelGateway id="Join"/>
			<sequenceFlow id="f1" sourceRef="Start" targetRef="Split"/><sequenceFlow id="f2" sourceRef="Split" targetRef="A"/>
			<sequenceFlow id="f3" sourceRef="Split" targetRef="B"/><sequenceFlow id="f4" sourceRef="A" targetRef="Join"/>
			<sequenceFlow id="f5" sourceRef="B" targetRef="Join"/><sequenceFlow id="f6" sourceRef="Join" targetRef="C"/>
			<sequenceFlow id="f7" sourceRef="C" targetRef="End"/>""";

	private static final String THREE_AT_ONCE = AT_ONCE + """
			<userTask id="D"/><sequenceFlow id="f8" sourceRef="Split" targetRef="D"/>
			<sequenceFlow id="f9" sourceRef="D" targetRef="Join"/>""";

	private static final String ON_THE_OTHER_BRANCH = AT_ONCE.replace("id=\"A\"", "id=\"X\"")
		.replace("id=\"B\"", "id=\"A\"")
		.replace("id=\"X\"", "id=\"B\"")
		.replace("targetRef=\"A\"", "targetRef=\"X\"")
		.replace("targetRef=\"B\"", "targetRef=\"A\"")
		.replace("targetRef=\"X\"", "targetRef=\"B\"")
		.replace("sourceRef=\"A\"", "sourceRef=\"X\"")
		.replace("sourceRef=\"B\"", "sourceRef=\"A\"")
		.replace("sourceRef=\"X\"", "sourceRef=\"B\"");

	@Test
	void whatRunsAtOnceIsNotWhatRunsOneAfterTheOther() {
		assertThat(at(ONE_AFTER_THE_OTHER, "A")).isEmpty();
		assertThat(at(AT_ONCE, "A")).isNotEmpty()
			.isEqualTo(at(AT_ONCE.replace("<userTask id=\"C\"/>", "<userTask id=\"C\" name=\"other\"/>"), "A"))
			.isNotEqualTo(at(AT_ONCE, "B"));
		assertThat(at(AT_ONCE, "C")).as("they have met again").isEmpty();
	}

	@Test
	void anotherNumberOfBranchesOrAnotherBranchIsNotTheSame() {
		assertThat(at(THREE_AT_ONCE, "A")).isNotEqualTo(at(AT_ONCE, "A"));
		assertThat(at(THREE_AT_ONCE, "Join")).isNotEqualTo(at(AT_ONCE, "Join"));
		assertThat(at(ON_THE_OTHER_BRANCH, "A")).isNotEqualTo(at(AT_ONCE, "A"));
		assertThat(at(AT_ONCE.replace("\"Split\"", "\"Fork\""), "B")).isNotEqualTo(at(AT_ONCE, "B"));
		assertThat(at(AT_ONCE.replace("\"Join\"", "\"Meet\""), "B")).isNotEqualTo(at(AT_ONCE, "B"));
	}

	@Test
	void whatComesBehindAnEventThatEndsNothingIsBesideItsStep() {
		String event = """
				<boundaryEvent id="Remind" attachedToRef="A" cancelActivity="false"/><userTask id="Help"/>
				<sequenceFlow id="f8" sourceRef="Remind" targetRef="Help"/>""";
		assertThat(at(ONE_AFTER_THE_OTHER + event, "Help")).isNotEmpty();
		assertThat(at(ONE_AFTER_THE_OTHER + event.replace("false", "true"), "Help")).isEmpty();
	}

	@Test
	void aStepThatIsRepeatedForEachIsNotThatStep() {
		assertThat(at(ONE_AFTER_THE_OTHER.replace("<userTask id=\"B\"/>",
				"<userTask id=\"B\"><multiInstanceLoopCharacteristics/></userTask>"), "B"))
			.isNotEmpty();
	}

	private static Iterable<String> at(String content, String node) {
		String model = """
				<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P">
				<startEvent id="Start"/><endEvent id="End"/>%s</process></definitions>""".formatted(content);
		return ParallelPlaces.of(DeploymentFiles.read(Map.of("P.bpmn", model.getBytes(StandardCharsets.UTF_8))), "P")
			.orElseThrow()
			.at(node);
	}

}
