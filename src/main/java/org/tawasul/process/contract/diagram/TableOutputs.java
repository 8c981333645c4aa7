package org.tawasul.process.contract.diagram;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import org.tawasul.process.contract.ModelXml;

/** What tables answer, for the gateways and steps behind them. */
final class TableOutputs {

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(true|false)|(-?\\d{1,30}(?:\\.\\d{1,30})?)");

	private TableOutputs() {
	}

	/** By the id of each table: the values of each output, none when they may be any. */
	static Map<String, Map<String, Set<String>>> of(Iterable<Document> tables) {
		Map<String, Map<String, Set<String>>> outputs = new HashMap<>();
		tables.forEach((table) -> ModelXml.elements(table)
			.stream()
			.filter((element) -> "decision".equals(element.getLocalName()))
			.forEach((decision) -> outputs.put(decision.getAttribute("id"), read(decision))));
		return outputs;
	}

	private static Map<String, Set<String>> read(Element decision) {
		Map<String, Set<String>> values = new LinkedHashMap<>();
		for (Element table : Diagram.children(decision, "decisionTable")) {
			List<Element> outputs = Diagram.children(table, "output");
			List<Element> rules = Diagram.children(table, "rule");
			for (int i = 0; i < outputs.size(); i++) {
				values.put(outputs.get(i).getAttribute("name"), column(rules, i));
			}
		}
		return values;
	}

	private static Set<String> column(List<Element> rules, int column) {
		Set<String> words = new HashSet<>();
		for (Element rule : rules) {
			List<Element> cells = Diagram.children(rule, "outputEntry");
			String text = (column < cells.size()) ? Diagram.children(cells.get(column), "text")
				.stream()
				.map((cell) -> ModelXml.text(cell).strip())
				.findFirst()
				.orElse("") : "";
			Matcher word = WORD.matcher(text);
			if (text.isEmpty() || text.equals("null")) {
				words.add("");
			}
			else if (word.matches()) {
				words.add((word.group(1) != null) ? KnownValues.text(word.group(1))
						: (word.group(2) != null) ? word.group(2) : KnownValues.number(new BigDecimal(word.group(3))));
			}
			else {
				return Set.of();
			}
		}
		return words;
	}

}
