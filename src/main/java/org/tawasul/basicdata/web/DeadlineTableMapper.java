package org.tawasul.basicdata.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.tawasul.basicdata.web.DeadlineTableView.Column;
import org.tawasul.deadline.PublishedDeadlineTable;
import org.tawasul.deadline.PublishedDeadlineTable.Row;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Puts a deadline table into words, column by column. A column that an owner has added
 * has the owner's heading.
 */
@Component
class DeadlineTableMapper {

	/** Times that seldom depend on the case: said once when they are the same for all. */
	private static final Set<String> PERIODS = Set.of("routing", "answer", "objection");

	private final DeadlineConditionFormatter conditions;

	private final DeadlineAnswerFormatter answers;

	private final Messages messages;

	DeadlineTableMapper(DeadlineConditionFormatter conditions, DeadlineAnswerFormatter answers, Messages messages) {
		this.conditions = conditions;
		this.answers = answers;
		this.messages = messages;
	}

	/** What is the same for all needs no table beside it. */
	DeadlineTableView view(PublishedDeadlineTable table, Locale locale) {
		List<Column> columns = new ArrayList<>(conditions(table, locale));
		List<Column> common = new ArrayList<>();
		for (int i = 0; i < table.answers().size(); i++) {
			Column column = answer(table, i, locale);
			boolean once = PERIODS.contains(table.answers().get(i).name()) && column.isSameForAll();
			(once ? common : columns).add(column);
		}
		if (columns.size() == table.conditions().size()) {
			columns.clear();
		}
		escalation(table, columns, locale);
		return new DeadlineTableView(table, types(table, locale), List.copyOf(columns), List.copyOf(common));
	}

	private String types(PublishedDeadlineTable table, Locale locale) {
		return table.caseTypes()
			.stream()
			.map((type) -> this.messages.text("type." + type, locale))
			.reduce((before, next) -> this.messages.text("editor.deadlines.list", locale, before, next))
			.orElse("");
	}

	private List<Column> conditions(PublishedDeadlineTable table, Locale locale) {
		return IntStream.range(0, table.conditions().size()).mapToObj((i) -> {
			PublishedDeadlineTable.Column column = table.conditions().get(i);
			return new Column(head(column, locale),
					cells(table, (row) -> this.conditions.format(column.name(), row.conditions().get(i), locale)));
		}).toList();
	}

	private Column answer(PublishedDeadlineTable table, int i, Locale locale) {
		PublishedDeadlineTable.Column column = table.answers().get(i);
		int clock = indexOf(table.answers(), "clock");
		return new Column(head(column, locale), cells(table, (row) -> this.answers.format(column.name(),
				row.answers().get(i), (clock < 0) ? "" : row.answers().get(clock), locale)));
	}

	/** No column of the table: the model draws it. */
	private void escalation(PublishedDeadlineTable table, List<Column> columns, Locale locale) {
		int level = indexOf(table.conditions(), "escalationLevel");
		if (level >= 0) {
			columns.add(new Column(this.messages.text("editor.deadlines.column.escalation", locale),
					cells(table, (row) -> this.conditions.escalation(row.conditions().get(level), locale))));
		}
	}

	private String head(PublishedDeadlineTable.Column column, Locale locale) {
		String key = column.name().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
		return this.messages.find("editor.deadlines.column." + key, locale)
			.orElse(column.label().isBlank() ? column.name() : column.label());
	}

	private static List<DeadlineCell> cells(PublishedDeadlineTable table, Function<Row, DeadlineCell> cell) {
		return table.rows().stream().map(cell).toList();
	}

	private static int indexOf(List<PublishedDeadlineTable.Column> columns, String name) {
		return columns.stream().map(PublishedDeadlineTable.Column::name).toList().indexOf(name);
	}

}
