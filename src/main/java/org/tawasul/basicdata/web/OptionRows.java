package org.tawasul.basicdata.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.tawasul.language.VisibleText;
import org.tawasul.page.FormSubmission;

/**
 * The rows of a form that hold the options of a question.
 */
final class OptionRows {

	/** Rows for new options. */
	private static final int NEW = 3;

	private static final int MAX = 60;

	private static final int MAX_LABEL = 150;

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

	private OptionRows() {
	}

	/** How many rows a form shows: those that there are, and some for new options. */
	static int shown(int recorded, FormSubmission shown) {
		int rows = recorded;
		while (!shown.value(prefix(rows) + "code").isEmpty() || !shown.value(prefix(rows) + "ar").isEmpty()) {
			rows++;
		}
		return rows + NEW;
	}

	/** The rows that say something; what is wrong with them is on the reader's form. */
	static List<OptionRow> read(FormReader reader) {
		List<OptionRow> rows = new ArrayList<>();
		Set<String> codes = new HashSet<>();
		for (int row = 0; row < MAX; row++) {
			String prefix = prefix(row);
			String code = VisibleText.plain(reader.value(prefix + "code"));
			boolean empty = VisibleText.isEmpty(reader.value(prefix + "ar"))
					&& VisibleText.isEmpty(reader.value(prefix + "en"));
			if (code.isEmpty() && empty) {
				continue;
			}
			if (!CODE.matcher(code).matches()) {
				reader.refuse(prefix + "code", "editor.question.option-code-invalid");
			}
			else if (!codes.add(code)) {
				reader.refuse(prefix + "code", "editor.question.option-twice", code);
			}
			Integer position = reader.number(prefix + "position");
			rows.add(new OptionRow(prefix, code, reader.line(prefix + "ar", MAX_LABEL),
					reader.line(prefix + "en", MAX_LABEL), reader.isChecked(prefix + "retired"),
					Objects.requireNonNullElse(position, (row + 1) * 10)));
		}
		if (rows.stream().filter((row) -> !row.retired()).count() < 2) {
			reader.refuse("options", "editor.question.few-options");
		}
		return rows;
	}

	/** The form with a row more that shows an option. */
	static FormSubmission with(FormSubmission form, int row, String code, String arabicLabel, String englishLabel,
			int position, boolean retired) {
		String prefix = prefix(row);
		return form.with(prefix + "code", code)
			.with(prefix + "ar", arabicLabel)
			.with(prefix + "en", englishLabel)
			.with(prefix + "position", String.valueOf(position))
			.with(prefix + "retired", retired ? "on" : "");
	}

	static String prefix(int row) {
		return "option-" + row + "-";
	}

	/**
	 * A row.
	 *
	 * @param prefix of its fields' names
	 * @param code of the option
	 * @param arabicLabel its name in Arabic
	 * @param englishLabel its name in English
	 * @param retired whether it is offered no more
	 * @param position its place in the order
	 */
	record OptionRow(String prefix, String code, String arabicLabel, String englishLabel, boolean retired,
			int position) {

	}

}
