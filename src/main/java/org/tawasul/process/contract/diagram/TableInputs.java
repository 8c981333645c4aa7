package org.tawasul.process.contract.diagram;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tawasul.process.contract.ModelXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What tables ask. */
final class TableInputs {

	private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

	private TableInputs() {
	}

	/** By the id of each table: the facts and variables that its inputs name. */
	static Map<String, Set<String>> of(Iterable<Document> tables) {
		Map<String, Set<String>> inputs = new HashMap<>();
		tables.forEach((table) -> ModelXml.elements(table)
			.stream()
			.filter((element) -> "decision".equals(element.getLocalName()))
			.forEach((decision) -> inputs.put(decision.getAttribute("id"), read(decision))));
		return inputs;
	}

	private static Set<String> read(Element decision) {
		return Diagram.children(decision, "decisionTable")
			.stream()
			.flatMap((rules) -> Diagram.children(rules, "input").stream())
			.flatMap((input) -> Diagram.children(input, "inputExpression").stream())
			.flatMap((expression) -> Diagram.children(expression, "text").stream())
			.flatMap((text) -> WORD.matcher(ModelXml.text(text)).results().map(MatchResult::group))
			.collect(Collectors.toSet());
	}

}
