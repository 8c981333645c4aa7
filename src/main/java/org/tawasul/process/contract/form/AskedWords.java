package org.tawasul.process.contract.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelXml;

/**
 * The words that the conditions of diagrams compare variables with.
 */
final class AskedWords {

	private static final Pattern COMPARED = Pattern.compile("(\\w+)\\s*(?:==|eq)\\s*['\"]([^'\"]*)['\"]");

	private AskedWords() {
	}

	/** By variable; nothing without a diagram. */
	static Map<String, Set<String>> of(DeploymentFiles files) {
		Map<String, Set<String>> words = new HashMap<>();
		files.models().values().forEach((model) -> ModelXml.elements(model).forEach((element) -> {
			if ("conditionExpression".equals(element.getLocalName())) {
				Matcher compared = COMPARED.matcher(ModelXml.text(element));
				while (compared.find()) {
					words.computeIfAbsent(compared.group(1), (name) -> new HashSet<>()).add(compared.group(2));
				}
			}
		}));
		return words;
	}

}
