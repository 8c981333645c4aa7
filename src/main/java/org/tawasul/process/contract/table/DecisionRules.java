package org.tawasul.process.contract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.ModelXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a file of tables may hold: decision tables that answer by themselves, by one rule.
 */
final class DecisionRules {

	private static final Pattern ID = Pattern.compile("[A-Za-z_][\\w.-]{0,99}");

	/** Days, as the engine reads them: {@code P365D} or {@code 365}. */
	private static final Pattern DAYS = Pattern.compile("P([1-9]\\d{0,3})D|([1-9]\\d{0,3})");

	private static final int MAX_ROWS = 500;

	private static final int MAX_COLUMNS = 40;

	private static final Set<String> UNIQUE = Set.of("", "UNIQUE");

	/** Elements that make a decision hang on something that is not a fact. */
	private static final Map<String, String> FOREIGN = Map.of("businessKnowledgeModel", "decision-part",
			"decisionService", "decision-part", "knowledgeRequirement", "decision-part", "requiredDecision",
			"decision-required");

	private DecisionRules() {
	}

	static List<ModelViolation> check(String file, Document document) {
		List<ModelViolation> violations = new ArrayList<>();
		Element root = document.getDocumentElement();
		if (!"definitions".equals(root.getLocalName()) || !String.valueOf(root.getNamespaceURI()).contains("DMN")) {
			return List.of(new ModelViolation(file, file, "", "table-unreadable", ""));
		}
		if (isForAnotherPlatform(root)) {
			return List.of(ModelViolation.at(file, root, "platform", ""));
		}
		List<Element> decisions = TableFile.children(root, "decision");
		if (decisions.isEmpty()) {
			violations.add(ModelViolation.at(file, root, "decision-none", ""));
		}
		ModelXml.elements(document).forEach((element) -> {
			String rule = FOREIGN.get(String.valueOf(element.getLocalName()));
			if (rule != null) {
				violations.add(ModelViolation.at(file, element, rule, ""));
			}
		});
		decisions.forEach((decision) -> decision(file, decision, violations));
		return violations;
	}

	/** Tables for Camunda 8 would be blamed for what they need not have there. */
	private static boolean isForAnotherPlatform(Element root) {
		return ModelXml.attributes(root)
			.stream()
			.anyMatch((attribute) -> "executionPlatform".equals(attribute.getLocalName())
					&& !attribute.getValue().equals("Camunda Platform"));
	}

	private static void decision(String file, Element decision, List<ModelViolation> violations) {
		if (!ID.matcher(decision.getAttribute("id")).matches()) {
			violations.add(ModelViolation.at(file, decision, "decision-id", decision.getAttribute("id")));
		}
		String days = attribute(decision, "historyTimeToLive");
		if (!DAYS.matcher(days).matches()) {
			violations.add(ModelViolation.at(file, decision, days.isEmpty() ? "history-missing" : "history", days));
		}
		List<Element> tables = TableFile.children(decision, "decisionTable");
		if (tables.size() != 1) {
			violations.add(ModelViolation.at(file, decision, "decision-table", ""));
			return;
		}
		Element table = tables.get(0);
		String policy = table.getAttribute("hitPolicy").strip();
		boolean any = TableVocabulary.table(decision.getAttribute("id")).map(KnownTable::any).orElse(true);
		if (!UNIQUE.contains(policy) && !(any && policy.equals("ANY"))) {
			violations.add(ModelViolation.at(file, decision, "hit-policy", policy));
		}
		int rows = TableFile.children(table, "rule").size();
		int columns = TableFile.children(table, "input").size() + TableFile.children(table, "output").size();
		if (rows == 0) {
			violations.add(ModelViolation.at(file, decision, "rules-none", ""));
		}
		if (rows > MAX_ROWS || columns > MAX_COLUMNS) {
			violations.add(ModelViolation.at(file, decision, "table-large", rows + " × " + columns));
		}
	}

	private static String attribute(Element element, String name) {
		return ModelXml.attributes(element)
			.stream()
			.filter((attribute) -> name.equals(attribute.getLocalName()))
			.map((attribute) -> attribute.getValue().strip())
			.findFirst()
			.orElse("");
	}

}
