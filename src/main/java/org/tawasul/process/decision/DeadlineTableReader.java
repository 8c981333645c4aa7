package org.tawasul.process.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;
import org.tawasul.deadline.PublishedDeadlineTable.Column;
import org.tawasul.deadline.PublishedDeadlineTable.Row;

/**
 * Reads columns and rows of a deadline table, whatever its owner has made of it.
 */
final class DeadlineTableReader {

	private final @Nullable DecisionTable table;

	DeadlineTableReader(DmnModelInstance model, String key) {
		this.table = (model.getModelElementById(key) instanceof Decision decision
				&& decision.getExpression() instanceof DecisionTable found) ? found : null;
	}

	List<Column> conditions() {
		return (this.table != null) ? this.table.getInputs().stream().map(DeadlineTableReader::column).toList()
				: List.of();
	}

	List<Column> answers() {
		return (this.table != null) ? this.table.getOutputs().stream().map(DeadlineTableReader::column).toList()
				: List.of();
	}

	List<Row> rows() {
		return (this.table != null) ? this.table.getRules().stream().map(this::row).toList() : List.of();
	}

	private static Column column(Input input) {
		String asked = (input.getInputExpression() != null) ? text(input.getInputExpression().getText()) : "";
		return new Column(asked, Objects.toString(input.getLabel(), ""));
	}

	private static Column column(Output output) {
		return new Column(Objects.toString(output.getName(), ""), Objects.toString(output.getLabel(), ""));
	}

	private Row row(Rule rule) {
		return new Row(cells(rule.getInputEntries().stream().map(InputEntry::getText).toList(), conditions().size()),
				cells(rule.getOutputEntries().stream().map(OutputEntry::getText).toList(), answers().size()));
	}

	private static List<String> cells(List<@Nullable Text> entries, int columns) {
		List<String> cells = new ArrayList<>();
		for (int i = 0; i < columns; i++) {
			cells.add((i < entries.size()) ? text(entries.get(i)) : "");
		}
		return cells;
	}

	private static String text(@Nullable Text text) {
		return (text != null) ? Objects.toString(text.getTextContent(), "").strip() : "";
	}

}
