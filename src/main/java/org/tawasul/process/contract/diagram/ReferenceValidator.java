package org.tawasul.process.contract.diagram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.ModelXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Checks that the forms and tables that a model names are part of the same deployment, so
 * that a running case keeps the versions it started with.
 */
final class ReferenceValidator {

	private static final List<String> KINDS = List.of("form", "decision");

	/** By kind: the ids of what is deployed. */
	private final Map<String, Set<String>> deployed = Map.of("form", new HashSet<>(), "decision", new HashSet<>());

	/**
	 * Of files that cannot be read, without their ends: the ids that they should hold.
	 */
	private final Set<String> unreadable = new HashSet<>();

	static ReferenceValidator of(DeploymentFiles files) {
		ReferenceValidator references = new ReferenceValidator();
		files.forms().values().forEach((form) -> references.of("form").add(form.path("id").asText()));
		files.tables().values().forEach(references::addTables);
		files.unreadable().forEach((file) -> references.unreadable.add(file.file().replaceFirst("\\.[^.]*$", "")));
		return references;
	}

	private void addTables(Document table) {
		ModelXml.elements(table)
			.stream()
			.filter((element) -> "decision".equals(element.getLocalName()))
			.forEach((decision) -> of("decision").add(decision.getAttribute("id")));
	}

	private Set<String> of(String kind) {
		return this.deployed.getOrDefault(kind, Set.of());
	}

	/**
	 * Whether all that a model names is there and can be read, and what it says counts.
	 */
	boolean areComplete(Document model) {
		return ModelXml.elements(model)
			.stream()
			.allMatch((element) -> KINDS.stream().allMatch((kind) -> isThere(kind, named(element, kind))));
	}

	private boolean isThere(String kind, String name) {
		return name.isEmpty() || of(kind).contains(name);
	}

	/** What is missing is told once, where it is named first. */
	List<ModelViolation> check(String file, Document model) {
		List<ModelViolation> violations = new ArrayList<>();
		Set<String> told = new HashSet<>(this.unreadable);
		for (Element element : ModelXml.elements(model)) {
			for (String kind : KINDS) {
				String name = named(element, kind);
				if (!name.isEmpty() && !ModelXml.engineAttribute(element, kind + "RefBinding").equals("deployment")) {
					violations.add(ModelViolation.at(file, element, "binding", name));
				}
				if (!isThere(kind, name) && told.add(name)) {
					violations.add(ModelViolation.at(file, element, kind + "-missing", name));
				}
			}
		}
		return violations;
	}

	private static String named(Element element, String kind) {
		return ModelXml.engineAttribute(element, kind + "Ref");
	}

}
