package org.tawasul.process.contract.diagram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

	private final Set<String> forms = new HashSet<>();

	private final Set<String> tables = new HashSet<>();

	static ReferenceValidator of(DeploymentFiles files) {
		ReferenceValidator references = new ReferenceValidator();
		files.forms().values().forEach((form) -> references.forms.add(form.path("id").asText()));
		files.tables().values().forEach(references::addTables);
		return references;
	}

	private void addTables(Document table) {
		ModelXml.elements(table)
			.stream()
			.filter((element) -> "decision".equals(element.getLocalName()))
			.forEach((decision) -> this.tables.add(decision.getAttribute("id")));
	}

	List<ModelViolation> check(String file, Document model) {
		List<ModelViolation> violations = new ArrayList<>();
		for (Element element : ModelXml.elements(model)) {
			check(file, element, "form", this.forms, violations);
			check(file, element, "decision", this.tables, violations);
		}
		return violations;
	}

	private static void check(String file, Element element, String kind, Set<String> deployed,
			List<ModelViolation> violations) {
		String named = ModelXml.engineAttribute(element, kind + "Ref");
		if (named.isEmpty()) {
			return;
		}
		if (!ModelXml.engineAttribute(element, kind + "RefBinding").equals("deployment")) {
			violations.add(ModelViolation.at(file, element, "binding", named));
		}
		if (!deployed.contains(named)) {
			violations.add(ModelViolation.at(file, element, kind + "-missing", named));
		}
	}

}
