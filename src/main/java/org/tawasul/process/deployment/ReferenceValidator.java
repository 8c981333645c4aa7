package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Checks that the forms and tables that a model names are part of the same deployment, so
 * that a running case keeps the versions it started with.
 */
final class ReferenceValidator {

	private final Set<String> forms = new HashSet<>();

	private final Set<String> tables = new HashSet<>();

	void addForm(String id) {
		this.forms.add(id);
	}

	void addTables(Document table) {
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
		String where = ModelXml.where(element);
		if (!ModelXml.engineAttribute(element, kind + "RefBinding").equals("deployment")) {
			violations.add(new ModelViolation(file, where, "binding", named));
		}
		if (!deployed.contains(named)) {
			violations.add(new ModelViolation(file, where, kind + "-missing", named));
		}
	}

}
