package org.tawasul.basicdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.PlannedChange.Verb;
import org.tawasul.basicdata.reading.ColumnHeadings;
import org.tawasul.basicdata.reading.ImportColumn;
import org.tawasul.basicdata.reading.ImportFault;
import org.tawasul.basicdata.reading.ImportFileKind;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Says a plan in the reader's language.
 */
@Component
public class PlanWords {

	private final Messages words;

	private final ColumnHeadings headings;

	private final TermDictionary terms;

	PlanWords(Messages words, ColumnHeadings headings, TermDictionary terms) {
		this.words = words;
		this.headings = headings;
		this.terms = terms;
	}

	/**
	 * Why something is refused.
	 * @param fault the fault
	 * @param locale the reader's
	 * @return a sentence or two
	 */
	public String reason(ImportFault fault, Locale locale) {
		return this.words.text("basicdata.fault." + fault.code(), locale, fault.arguments().toArray());
	}

	/**
	 * What a sheet is called.
	 * @param sheet the sheet
	 * @param locale the reader's
	 * @return for example <i>الجهات</i>
	 */
	public String sheet(ImportFileKind sheet, Locale locale) {
		return this.words.text("basicdata.sheet." + sheet, locale);
	}

	/**
	 * What is done.
	 * @param verb the verb
	 * @param locale the reader's
	 * @return for example <i>إضافة</i>
	 */
	public String verb(Verb verb, Locale locale) {
		return this.words.text("basicdata.verb." + verb, locale);
	}

	/**
	 * Names of columns.
	 * @param columns some columns
	 * @param locale the reader's
	 * @return their headings, with commas between them
	 */
	public String columns(List<ImportColumn> columns, Locale locale) {
		return columns.stream()
			.map((column) -> column(column, locale))
			.collect(Collectors.joining(this.words.text("basicdata.comma", locale) + " "));
	}

	/**
	 * The name of a column.
	 * @param column the column
	 * @param locale the reader's
	 * @return its heading
	 */
	public String column(ImportColumn column, Locale locale) {
		return this.headings.of(column, locale);
	}

	/**
	 * What an entry is known by.
	 * @param entry the entry
	 * @param locale the reader's
	 * @return its code or user name, for a post also the duty; then the name
	 */
	public List<String> entry(RecordKey entry, Locale locale) {
		return Stream
			.concat(entry.key().stream().map((cell) -> this.terms.show(cell.column(), cell.value(), locale)),
					Stream.of(entry.name()))
			.filter((text) -> !text.isEmpty())
			.distinct()
			.toList();
	}

	/**
	 * A value before or after.
	 * @param column where it stands
	 * @param value the value, or nothing
	 * @param locale the reader's
	 * @return a word for a code, a dash for nothing
	 */
	public String value(ImportColumn column, @Nullable String value, Locale locale) {
		return this.terms.show(column, value, locale);
	}

	/**
	 * How much of everything a sheet brings.
	 * @param plan the plan
	 * @return a row for each sheet that was given or changes
	 */
	public List<Count> counts(ImportPlan plan) {
		return Arrays.stream(ImportFileKind.values())
			.map((sheet) -> count(plan, sheet))
			.filter((count) -> plan.unchanged().containsKey(count.sheet())
					|| count.added() + count.changed() + count.ended() > 0)
			.toList();
	}

	private static Count count(ImportPlan plan, ImportFileKind sheet) {
		List<Verb> verbs = plan.changes()
			.stream()
			.filter((change) -> change.entry().sheet() == sheet)
			.map(PlannedChange::verb)
			.toList();
		int added = (int) verbs.stream().filter(Verb.ADDED::equals).count();
		int changed = (int) verbs.stream().filter(Verb.CHANGED::equals).count();
		int missing = (int) plan.notInFile().stream().filter((entry) -> entry.sheet() == sheet).count();
		return new Count(sheet, added, changed, verbs.size() - added - changed, plan.unchanged().getOrDefault(sheet, 0),
				missing);
	}

	/** The whole plan for a terminal. */
	List<String> lines(ImportPlan plan, Locale locale) {
		List<String> lines = new ArrayList<>();
		plan.changes().forEach((change) -> lines.add(line(change, locale)));
		plan.faults()
			.forEach((fault) -> lines
				.add(this.words.text("basicdata.cli.fault", locale, fault.file(), String.valueOf(fault.line()),
						(fault.column() != null) ? column(fault.column(), locale) : "-", reason(fault, locale))));
		if (!plan.isGood()) {
			lines.add(this.words.text("basicdata.page.faults.count", locale, plan.faultCount()));
			return lines;
		}
		counts(plan)
			.forEach((count) -> lines.add(this.words.text("basicdata.cli.count", locale, sheet(count.sheet(), locale),
					count.added(), count.changed(), count.ended(), count.unchanged(), count.missing())));
		if (plan.changes().isEmpty()) {
			lines.add(this.words.text("basicdata.page.plan.none", locale));
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
		return sheet(change.entry().sheet(), locale) + " | " + verb(change.verb(), locale) + " | "
				+ String.join(" · ", entry(change.entry(), locale))
				+ (differences.isEmpty() ? "" : " | " + differences);
	}

	/**
	 * How much of everything a sheet brings.
	 *
	 * @param sheet the sheet
	 * @param added new entries
	 * @param changed entries that will be different
	 * @param ended entries that end or go
	 * @param unchanged lines that say what is so already
	 * @param missing entries that are not in the file and stay
	 */
	public record Count(ImportFileKind sheet, int added, int changed, int ended, int unchanged, int missing) {

	}

}
