package org.tawasul.process.deployment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.ModelXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A table as its file has it.
 *
 * @param name what it is called
 * @param columns by their ids; the last one says what a row is for
 * @param rows by their ids
 */
record WrittenTable(String name, Map<String, WrittenColumn> columns, Map<String, WrittenRow> rows) {

	private static final String PURPOSE = "";

	/** By the keys of their decisions; none of a file that cannot be read. */
	static Map<String, WrittenTable> read(byte @Nullable [] file) {
		Map<String, WrittenTable> tables = new LinkedHashMap<>();
		try {
			if (file != null) {
				ModelXml.elements(ModelXml.read(file))
					.stream()
					.filter((element) -> "decisionTable".equals(element.getLocalName()))
					.forEach((table) -> {
						if (table.getParentNode() instanceof Element decision) {
							tables.put(decision.getAttribute("id"), table(decision.getAttribute("name"), table));
						}
					});
			}
		}
		catch (SAXException | IOException ex) {
			tables.clear();
		}
		return tables;
	}

	private static WrittenTable table(String name, Element table) {
		Map<String, WrittenColumn> columns = new LinkedHashMap<>();
		children(table, "input").forEach((input) -> columns.put(input.getAttribute("id"), column(input, false)));
		children(table, "output").forEach((output) -> columns.put(output.getAttribute("id"), column(output, true)));
		List<String> ids = new ArrayList<>(columns.keySet());
		Map<String, WrittenRow> rows = new LinkedHashMap<>();
		children(table, "rule").forEach((rule) -> rows.put(rule.getAttribute("id"), row(rule, ids)));
		if (rows.values().stream().anyMatch((row) -> row.cells().containsKey(PURPOSE))) {
			columns.put(PURPOSE, new WrittenColumn("", "", false));
		}
		return new WrittenTable(name, columns, rows);
	}

	private static WrittenColumn column(Element column, boolean answer) {
		String label = column.getAttribute("label");
		String name = column.getAttribute("name");
		String asked = children(column, "inputExpression").stream()
			.map((expression) -> expression.getTextContent().strip())
			.findFirst()
			.orElse(name);
		return new WrittenColumn(asked, label.isEmpty() ? asked : label, answer);
	}

	private static WrittenRow row(Element rule, List<String> columns) {
		Map<String, String> cells = new LinkedHashMap<>();
		List<Element> entries = new ArrayList<>(children(rule, "inputEntry"));
		entries.addAll(children(rule, "outputEntry"));
		for (int i = 0; i < Math.min(entries.size(), columns.size()); i++) {
			cells.put(columns.get(i), entries.get(i).getTextContent().strip());
		}
		children(rule, "description").forEach((purpose) -> cells.put(PURPOSE, purpose.getTextContent().strip()));
		return new WrittenRow(cells);
	}

	private static List<Element> children(Element element, String name) {
		List<Element> children = new ArrayList<>();
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child && name.equals(child.getLocalName())) {
				children.add(child);
			}
		}
		return children;
	}

	/**
	 * A column.
	 *
	 * @param name what it asks or answers; empty for what rows are for
	 * @param label its heading
	 * @param answer whether it answers
	 */
	record WrittenColumn(String name, String label, boolean answer) {

	}

	/**
	 * A row.
	 *
	 * @param cells by the ids of their columns
	 */
	record WrittenRow(Map<String, String> cells) {

	}

}
