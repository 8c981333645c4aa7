package org.tawasul.process.deployment;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.diagram.DiagramRules;
import org.w3c.dom.Document;

/** A diagram of the release with its tables and forms, to be changed and judged. */
final class FuzzedModel {

	private static final DiagramRules RULES = new DiagramRules(ModelFiles.actions(), Set.of("CaseLifecycle"));

	private final String file;

	private final DeploymentFiles release;

	private final WalkedActions actions;

	private final boolean lifecycle;

	/**
	 * Reads a model.
	 * @param key of its process
	 */
	FuzzedModel(String key) {
		this.file = key + ".bpmn";
		this.lifecycle = key.equals("CaseLifecycle");
		this.release = DeploymentFiles.read(ModelBundle
			.split(ModelFiles.real().deployment(), (one) -> Optional.ofNullable(ModelVocabulary.PANELS.get(one)))
			.stream()
			.filter((bundle) -> bundle.files().containsKey(this.file))
			.findFirst()
			.orElseThrow()
			.files());
		this.actions = new WalkedActions(this.release);
	}

	Document copy() {
		return (Document) model().cloneNode(true);
	}

	private Document model() {
		return Objects.requireNonNull(this.release.models().get(this.file));
	}

	/** Whether our rules take it in place of the released diagram. */
	boolean isTaken(Document diagram) {
		return RULES
			.check(new DeploymentFiles(this.release.contents(), Map.of(this.file, diagram), this.release.tables(),
					this.release.forms(), List.of()))
			.isEmpty();
	}

	/** What does not hold on some walk through it. */
	Optional<String> fault(Document diagram) {
		return this.lifecycle ? WalkedDiagram.fault(diagram, this.actions) : WalkedProcess.fault(diagram, this.actions);
	}

	/** The lines in which it is another than the released one. */
	String changes(Document diagram) {
		List<String> before = lines(text(model()));
		List<String> after = lines(text(diagram));
		List<String> gone = new ArrayList<>(before);
		gone.removeAll(after);
		List<String> come = new ArrayList<>(after);
		come.removeAll(before);
		return "\n- " + String.join("\n- ", gone) + "\n+ " + String.join("\n+ ", come) + "\n";
	}

	private static List<String> lines(String text) {
		return Arrays.stream(text.split("(?<=>)\\s*(?=<)|\n"))
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.matches("</?(bpmndi|dc|di):.*"))
			.toList();
	}

	private static String text(Document diagram) {
		try {
			StringWriter text = new StringWriter();
			TransformerFactory.newDefaultInstance()
				.newTransformer()
				.transform(new DOMSource(diagram), new StreamResult(text));
			return text.toString();
		}
		catch (TransformerException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
