package org.tawasul.basicdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.PlannedChange.Action;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Formats a plan in the reader's language, for the page and for the terminal.
 */
@Component
class ImportPlanFormatter {

	private final Messages messages;

	private final ColumnHeadings headings;

	private final TermDictionary terms;

	ImportPlanFormatter(Messages messages, ColumnHeadings headings, TermDictionary terms) {
		this.messages = messages;
		this.headings = headings;
		this.terms = terms;
	}

	/** The reason for a fault, a sentence or two. */
	public String reason(ImportFault fault, Locale locale) {
		return this.messages.text("basicdata.fault." + fault.code(), locale, fault.arguments().toArray());
	}

	/** The name of a kind of file, such as <i>الجهات</i>. */
	public String kind(ImportFileKind kind, Locale locale) {
		return this.messages.text("basicdata.kind." + kind, locale);
	}

	/** The name of an action, such as <i>إضافة</i>. */
	public String action(Action action, Locale locale) {
		return this.messages.text("basicdata.action." + action, locale);
	}

	/** The headings of columns, separated by commas. */
	public String columns(List<ImportColumn> columns, Locale locale) {
		return columns.stream()
			.map((column) -> column(column, locale))
			.collect(Collectors.joining(this.messages.text("basicdata.comma", locale) + " "));
	}

	/** The heading of a column. */
	public String column(ImportColumn column, Locale locale) {
		return this.headings.of(column, locale);
	}

	/** A code or user name, for a post also the role; then the name. */
	public List<String> key(RecordKey key, Locale locale) {
		return Stream
			.concat(key.cells().stream().map((cell) -> value(cell.column(), cell.value(), locale)),
					Stream.of(key.name()))
			.filter((text) -> !text.isEmpty())
			.distinct()
			.toList();
	}

	/** The label of a code, any other text as it is, a dash for nothing. */
	public String value(ImportColumn column, @Nullable String value, Locale locale) {
		return this.terms.show(column, value, locale);
	}

	/** The summary: a row for each kind of file that was given or changes. */
	public List<Count> counts(ImportPlan plan) {
		return Arrays.stream(ImportFileKind.values())
			.map((kind) -> count(plan, kind))
			.filter((count) -> plan.unchanged().containsKey(count.kind())
					|| count.added() + count.changed() + count.ended() > 0)
			.toList();
	}

	private static Count count(ImportPlan plan, ImportFileKind kind) {
		List<Action> actions = plan.changes()
			.stream()
			.filter((change) -> change.key().kind() == kind)
			.map(PlannedChange::action)
			.toList();
		int added = (int) actions.stream().filter(Action.ADDED::equals).count();
		int changed = (int) actions.stream().filter(Action.CHANGED::equals).count();
		int missing = (int) plan.notInFile().stream().filter((key) -> key.kind() == kind).count();
		return new Count(kind, added, changed, actions.size() - added - changed, plan.unchanged().getOrDefault(kind, 0),
				missing);
	}

	/** The whole plan, line by line. */
	List<String> lines(ImportPlan plan, Locale locale) {
		List<String> lines = new ArrayList<>();
		plan.changes().forEach((change) -> lines.add(line(change, locale)));
		plan.faults()
			.forEach((fault) -> lines
				.add(this.messages.text("basicdata.cli.fault", locale, fault.file(), String.valueOf(fault.line()),
						(fault.column() != null) ? column(fault.column(), locale) : "-", reason(fault, locale))));
		if (!plan.isValid()) {
			lines.add(this.messages.text("basicdata.page.faults.count", locale, plan.faultCount()));
			return lines;
		}
		counts(plan)
			.forEach((count) -> lines.add(this.messages.text("basicdata.cli.count", locale, kind(count.kind(), locale),
					count.added(), count.changed(), count.ended(), count.unchanged(), count.missing())));
		if (plan.changes().isEmpty()) {
			lines.add(this.messages.text("basicdata.page.plan.none", locale));
		}
		return lines;
	}

	private String line(PlannedChange change, Locale locale) {
		String differences = change.differences()
			.stream()
			.map((difference) -> column(difference.column(), locale) + ": "
					+ value(difference.column(), difference.before(), locale) + " → "
					+ value(difference.column(), difference.after(), locale))
			.collect(Collectors.joining("; "));
		return kind(change.key().kind(), locale) + " | " + action(change.action(), locale) + " | "
				+ String.join(" · ", key(change.key(), locale)) + (differences.isEmpty() ? "" : " | " + differences);
	}

	/**
	 * The numbers of one kind of file.
	 *
	 * @param kind the kind
	 * @param added new records
	 * @param changed records that change
	 * @param ended records that end or are deleted
	 * @param unchanged rows without a change
	 * @param missing records that are not in the file and stay
	 */
	record Count(ImportFileKind kind, int added, int changed, int ended, int unchanged, int missing) {

	}

}
