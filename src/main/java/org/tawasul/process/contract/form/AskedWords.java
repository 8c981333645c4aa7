package org.tawasul.process.contract.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.expression.VariableUses;

/**
 * The words that the conditions of diagrams compare variables with.
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

}
