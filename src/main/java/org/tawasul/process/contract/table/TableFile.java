package org.tawasul.process.contract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.ModelXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A decision table as its file has it.
 *
 * @param file name of the file
 * @param decision the decision
 * @param table its table
 * @param inputs what it asks
 * @param outputs what it answers
 * @param rows its rules
 */
record TableFile(String file, Element decision, Element table, List<Input> inputs, List<Output> outputs,
		List<Row> rows) {

	private static final int LONGEST_NOTE = 80;

	static TableFile read(String file, Element decision, Element table) {
		List<Row> rows = new ArrayList<>();
		children(table, "rule").forEach((rule) -> rows.add(new Row(rule, rows.size() + 1, note(rule),
				children(rule, "inputEntry"), children(rule, "outputEntry"))));
		return new TableFile(file, decision, table, children(table, "input").stream().map(TableFile::input).toList(),
				children(table, "output").stream().map(TableFile::output).toList(), rows);
	}

	private static Input input(Element element) {
		List<Element> expression = children(element, "inputExpression");
		String variable = ModelXml.attributes(element)
			.stream()
			.filter((attribute) -> "inputVariable".equals(attribute.getLocalName()))
			.map(Node::getNodeValue)
			.findFirst()
			.orElse("cellInput");
		return expression.isEmpty() ? new Input(element, label(element), "", "", variable) : new Input(element,
				label(element), text(expression.get(0)), expression.get(0).getAttribute("typeRef").strip(), variable);
	}

	private static Output output(Element element) {
		return new Output(element, label(element), element.getAttribute("name").strip(),
				element.getAttribute("typeRef").strip());
	}

	private static String label(Element element) {
		return element.getAttribute("label").strip();
	}

	private static String note(Element rule) {
		String note = children(rule, "description").stream()
			.map(Element::getTextContent)
			.findFirst()
			.orElse("")
			.strip()
			.replaceAll("\\s+", " ");
		return (note.length() > LONGEST_NOTE) ? note.substring(0, LONGEST_NOTE) + "…" : note;
	}

	/** The elements of a name right below another. */
	static List<Element> children(Element parent, String name) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element && name.equals(element.getLocalName())) {
				children.add(element);
			}
		}
		return children;
	}

	/** What stands in a cell; a dash, like nothing, says that it does not matter. */
	static String text(Element cell) {
		List<Element> text = children(cell, "text");
		return text.isEmpty() ? "" : ModelXml.text(text.get(0)).strip();
	}

	String id() {
		return this.decision.getAttribute("id");
	}

	ModelViolation violation(Row row, String rule, String detail) {
		return new ModelViolation(this.file, row.id(), row.name(), rule, detail);
	}

	/** A violation in a cell, by its own id, the rule and its column. */
	ModelViolation violation(Row row, Element cell, String column, String rule, String detail) {
		String id = cell.getAttribute("id").isEmpty() ? row.id() : cell.getAttribute("id");
		return new ModelViolation(this.file, id, column.isEmpty() ? row.name() : row.name() + " · " + column, rule,
				detail);
	}

	ModelViolation violation(Element column, String label, String rule, String detail) {
		return new ModelViolation(this.file, column.getAttribute("id"), label, rule, detail);
	}

	ModelViolation violation(String rule, String detail) {
		return ModelViolation.at(this.file, this.decision, rule, detail);
	}

	/**
	 * A column that asks.
	 *
	 * @param element in the file
	 * @param label above it
	 * @param expression what it asks
	 * @param type that is declared for it, empty when none is
	 * @param variable by which cells may name what is asked
	 */
	record Input(Element element, String label, String expression, String type, String variable) {

		boolean isOwnName(String name) {
			return name.equals(this.variable) || Set.of("cellInput", "inputVariable").contains(name);
		}

	}

	/**
	 * A column that answers.
	 *
	 * @param element in the file
	 * @param label above it
	 * @param name under which the answer is known
	 * @param type that is declared for it, empty when none is
	 */
	record Output(Element element, String label, String name, String type) {

	}

	/**
	 * A rule.
	 *
	 * @param element in the file
	 * @param number from 1 on
	 * @param note what it means, by its annotation
	 * @param inputs its cells that ask
	 * @param outputs its cells that answer
	 */
	record Row(Element element, int number, String note, List<Element> inputs, List<Element> outputs) {

		String id() {
			return this.element.getAttribute("id");
		}

		String name() {
			return this.note.isEmpty() ? "#" + this.number : "#" + this.number + ": " + this.note;
		}

	}

}
