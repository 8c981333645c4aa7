package org.tawasul.process.contract.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.expression.VariableUses;
import org.w3c.dom.Element;

/**
 * The words that the conditions of diagrams compare variables with, and the variables of
 * which a gateway takes any other word, too.
 */
final class AskedWords {

	private AskedWords() {
	}

	/** By variable; nothing without a diagram. */
	static Map<String, Set<String>> of(DeploymentFiles files) {
		Map<String, Set<String>> words = new HashMap<>();
		files.models().values().forEach((model) -> ModelXml.elements(model).forEach((element) -> {
			if ("conditionExpression".equals(element.getLocalName())) {
				for (VariableUses.Comparison compared : VariableUses.of(ModelXml.text(element).strip()).comparisons()) {
					if (compared.value() instanceof String word) {
						words.computeIfAbsent(compared.variable(), (name) -> new HashSet<>()).add(word);
					}
				}
			}
		}));
		return words;
	}

	/**
	 * Finds the gateways right behind the tasks of a form that take a way of their own
	 * for whatever they do not ask for.
	 * @param files with the diagrams
	 * @param form id of the form
	 * @return the variables that these gateways ask
	 */
	static Set<String> open(DeploymentFiles files, String form) {
		Set<String> open = new HashSet<>();
		files.models().values().forEach((model) -> {
			List<Element> elements = ModelXml.elements(model);
			Set<String> behind = new HashSet<>();
			elements.stream()
				.filter((element) -> ModelXml.engineAttribute(element, "formRef").equals(form))
				.forEach((task) -> behind.add(task.getAttribute("id")));
			Set<String> gateways = new HashSet<>();
			elements.stream()
				.filter((element) -> "exclusiveGateway".equals(element.getLocalName()))
				.forEach((gateway) -> gateways.add(gateway.getAttribute("id")));
			boolean more = true;
			while (more) {
				more = elements.stream()
					.filter((flow) -> behind.contains(flow.getAttribute("sourceRef"))
							&& gateways.contains(flow.getAttribute("targetRef")))
					.map((flow) -> behind.add(flow.getAttribute("targetRef")))
					.reduce(false, Boolean::logicalOr);
			}
			elements.stream()
				.filter((element) -> "exclusiveGateway".equals(element.getLocalName())
						&& behind.contains(element.getAttribute("id")) && !element.getAttribute("default").isEmpty())
				.forEach((gateway) -> elements.stream()
					.filter((element) -> "conditionExpression".equals(element.getLocalName())
							&& element.getParentNode() instanceof Element flow
							&& flow.getAttribute("sourceRef").equals(gateway.getAttribute("id")))
					.forEach((condition) -> VariableUses.of(ModelXml.text(condition).strip())
						.comparisons()
						.forEach((compared) -> open.add(compared.variable()))));
		});
		return open;
	}

}
