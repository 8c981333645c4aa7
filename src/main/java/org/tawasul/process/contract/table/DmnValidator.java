package org.tawasul.process.contract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.ModelXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a table may use of the engine: FEEL, which reaches nothing but the values that it
 * is given, and of FEEL no function written in Java. Cells that are not valid FEEL are
 * named here, since the engine would only find them when a case asks the table.
 */
final class DmnValidator {

	private static final Pattern FEEL = Pattern
		.compile("(?i)feel|https?://www\\.omg\\.org/spec/(FEEL/\\d+|DMN/\\d+/FEEL)/?");

	private static final Pattern JAVA = Pattern.compile("(?s)\\bfunction\\b.*\\bexternal\\b");

	private static final Set<String> EXPRESSIONS = Set.of("inputExpression", "outputEntry", "literalExpression");

	private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

	private DmnValidator() {
	}

	static List<ModelViolation> validate(String file, Document table) {
		List<ModelViolation> violations = new ArrayList<>();
		for (Element element : ModelXml.elements(table)) {
			String language = element.getAttribute("expressionLanguage").strip();
			String text = ModelXml.text(element).strip();
			if (!language.isEmpty() && !FEEL.matcher(language).matches()) {
				violations.add(ModelViolation.at(file, element, "language", language));
			}
			if (JAVA.matcher(text).find()) {
				violations.add(ModelViolation.at(file, element, "expression", text));
			}
			if ("text".equals(element.getLocalName()) && !text.isEmpty() && !isFeel(element, text)) {
				violations.add(ModelViolation.at(file, element, "cell", text));
			}
		}
		return violations;
	}

	private static boolean isFeel(Element element, String text) {
		String cell = String.valueOf(element.getParentNode().getLocalName());
		if (cell.equals("inputEntry")) {
			return PARSER.parseUnaryTests(text).isSuccess();
		}
		return !EXPRESSIONS.contains(cell) || PARSER.parseExpression(text).isSuccess();
	}

}
