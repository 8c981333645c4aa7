package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a table may use of the engine: FEEL, which reaches nothing but the values that it
 * is given, and of FEEL no function written in Java.
 */
final class DmnValidator {

	private static final Pattern FEEL = Pattern
		.compile("(?i)feel|https?://www\\.omg\\.org/spec/(FEEL/\\d+|DMN/\\d+/FEEL)/?");

	private static final Pattern JAVA = Pattern.compile("(?s)\\bfunction\\b.*\\bexternal\\b");

	private DmnValidator() {
	}

	static List<ModelViolation> check(String file, Document table) {
		List<ModelViolation> faults = new ArrayList<>();
		for (Element element : ModelXml.elements(table)) {
			String language = element.getAttribute("expressionLanguage").strip();
			if (!language.isEmpty() && !FEEL.matcher(language).matches()) {
				faults.add(new ModelViolation(file, ModelXml.where(element), "language", language));
			}
			if (JAVA.matcher(ModelXml.text(element)).find()) {
				faults.add(new ModelViolation(file, ModelXml.where(element), "expression",
						ModelXml.text(element).strip()));
			}
		}
		return faults;
	}

}
