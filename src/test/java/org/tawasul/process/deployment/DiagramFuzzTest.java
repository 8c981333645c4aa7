package org.tawasul.process.deployment;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.junit.jupiter.api.Test;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.diagram.DiagramRules;
import org.w3c.dom.Document;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever an owner makes of the lifecycle's diagram: it is refused, or carries a case to
 * its end on each way. {@code -Dfuzz.rounds} runs longer, {@code -Dfuzz.seed} otherwise.
 */
class DiagramFuzzTest {

	private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 60) * 2;

	private static final String MODEL = "CaseLifecycle.bpmn";

	private static final int MOST_TOLD = 12;

	private final DeploymentFiles release = DeploymentFiles.read(ModelBundle
		.split(ModelFiles.real().deployment(), (key) -> Optional.ofNullable(ModelVocabulary.PANELS.get(key)))
		.stream()
		.filter((bundle) -> bundle.files().containsKey(MODEL))
		.findFirst()
		.orElseThrow()
		.files());

	private final WalkedActions actions = new WalkedActions(this.release);

	private final DiagramRules rules = new DiagramRules(ModelFiles.actions(), Set.of("CaseLifecycle"));

	private final Random random = new Random(Long.getLong("fuzz.seed", 20_261_130));

	@Test
	void theReleaseCarriesEachCaseToItsEnd() {
		assertThat(WalkedDiagram.fault(model(), this.actions)).isEmpty();
	}

	@Test
	void whatIsTakenCarriesEachCaseToItsEnd() throws TransformerException {
		List<String> wrong = new ArrayList<>();
		int taken = 0;
		String before = text(model());
		for (int round = 0; round < ROUNDS && wrong.size() < MOST_TOLD; round++) {
			Document diagram = (Document) model().cloneNode(true);
			DiagramMutations mutations = new DiagramMutations(this.random, diagram);
			for (int slip = this.random.nextInt(3); slip >= 0; slip--) {
				mutations.mutate();
			}
			if (isTaken(diagram)) {
				taken++;
				WalkedDiagram.fault(diagram, this.actions)
					.ifPresent((fault) -> wrong.add(fault + changes(before, diagram)));
			}
		}
		assertThat(wrong).as("taken, but does not hold, of %d taken", taken).isEmpty();
		assertThat(taken).as("the fuzzer must not only make what is refused").isGreaterThan(ROUNDS / 50);
	}

	private Document model() {
		return Objects.requireNonNull(this.release.models().get(MODEL));
	}

	private boolean isTaken(Document diagram) {
		return this.rules
			.check(new DeploymentFiles(this.release.contents(), Map.of(MODEL, diagram), this.release.tables(),
					this.release.forms(), List.of()))
			.isEmpty();
	}

	private static String changes(String before, Document diagram) {
		try {
			String after = text(diagram);
			List<String> gone = new ArrayList<>(lines(before));
			gone.removeAll(lines(after));
			List<String> come = new ArrayList<>(lines(after));
			come.removeAll(lines(before));
			return "\n- " + String.join("\n- ", gone) + "\n+ " + String.join("\n+ ", come) + "\n";
		}
		catch (TransformerException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> lines(String text) {
		return Arrays.stream(text.split("(?<=>)\\s*(?=<)|\n"))
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.matches("</?(bpmndi|dc|di):.*"))
			.toList();
	}

	private static String text(Document diagram) throws TransformerException {
		StringWriter text = new StringWriter();
		TransformerFactory.newDefaultInstance()
			.newTransformer()
			.transform(new DOMSource(diagram), new StreamResult(text));
		return text.toString();
	}

}
