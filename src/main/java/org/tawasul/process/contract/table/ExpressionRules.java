package org.tawasul.process.contract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.expression.FeelFaultException;
import org.tawasul.process.expression.FeelSyntax;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a table may use of the engine: FEEL, which reaches nothing but the values that it
 * is given, and of FEEL what is answered at once. Cells that are not valid FEEL are named
 * here, since the engine would only find them when a case asks the table. What an
 * annotation or description says is nobody's business.
 */
final class ExpressionRules {

	private static final Pattern FEEL = Pattern
		.compile("(?i)feel|https?://www\\.omg\\.org/spec/(FEEL/\\d+|DMN/\\d+/FEEL)/?");

	private static final Set<String> EXPRESSIONS = Set.of("inputExpression", "outputEntry", "literalExpression",
			"defaultOutputEntry");

	private static final Set<String> LISTS = Set.of("inputValues", "outputValues");

	/** How it is written in a cell that the case does not matter there. */
	static final String DASH = "-";

	private ExpressionRules() {
	}

	static List<ModelViolation> check(String file, Document table) {
		List<ModelViolation> violations = new ArrayList<>();
		for (Element element : ModelXml.elements(table)) {
			String language = element.getAttribute("expressionLanguage").strip();
			if (!language.isEmpty() && !FEEL.matcher(language).matches()) {
				violations.add(ModelViolation.at(file, element, "language", language));
			}
			if ("text".equals(element.getLocalName())) {
				checkCell(file, element, violations);
			}
		}
		return violations;
	}

	private static void checkCell(String file, Element text, List<ModelViolation> violations) {
		String written = ModelXml.text(text).strip();
		Node cell = text.getParentNode();
		String kind = String.valueOf(cell.getLocalName());
		if (written.isEmpty() || written.equals(DASH)) {
			return;
		}
		try {
			if (kind.equals("inputEntry") || LISTS.contains(kind)) {
				FeelSyntax.tests(written);
			}
			else if (EXPRESSIONS.contains(kind)) {
				FeelSyntax.expression(written);
			}
		}
		catch (FeelFaultException ex) {
			violations.add(violation(file, text, ex.fault()));
		}
	}

	private static ModelViolation violation(String file, Element text, FeelSyntax.Fault fault) {
		if (text.getParentNode() instanceof Element cell && cell.getParentNode() instanceof Element rule
				&& "rule".equals(rule.getLocalName()) && rule.getParentNode() instanceof Element table
				&& table.getParentNode() instanceof Element decision) {
			TableFile read = TableFile.read(file, decision, table);
			for (TableFile.Row row : read.rows()) {
				if (row.element() == rule) {
					return read.violation(row, cell, "", fault.rule(), fault.detail());
				}
			}
		}
		return ModelViolation.at(file, text, fault.rule(), fault.detail());
	}

}
