package org.tawasul.basicdata;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tawasul.basicdata.reading.ImportColumn;
import org.tawasul.basicdata.reading.ImportFaults;
import org.tawasul.basicdata.reading.ImportRow;
import org.tawasul.language.DigitConverter;
import org.tawasul.language.MobileNumberParser;
import org.tawasul.language.PlainText;

/**
 * The cells of a line, judged one by one. What is wrong is noted, and the line is then
 * not {@link #good}; the rest of it is judged all the same. A cell that looks like a
 * formula of a spreadsheet is a text like any other.
 */
final class CellParser {

	static final int LONGEST_NAME = 200;

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");

	private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{0,63}");

	private static final Pattern EMAIL = Pattern.compile(
			"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

	/** What turns the direction can make a name show something else than it says. */
	private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

	private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2150, 1, 1);

	private final ImportRow line;

	private final TermDictionary terms;

	private final ImportFaults faults;

	private boolean good = true;

	CellParser(ImportRow line, TermDictionary terms, ImportFaults faults) {
		this.line = line;
		this.terms = terms;
		this.faults = faults;
	}

	boolean good() {
		return this.good;
	}

	/** Whether the file has the column: one that it lacks changes nothing. */
	boolean has(ImportColumn column) {
		return this.line.cell(column).isPresent();
	}

	/** The text; nothing if the cell is empty or no good. */
	Optional<String> text(ImportColumn column, int longest) {
		String text = this.line.cell(column).orElse("").replace('\u00A0', ' ').strip();
		if (!PlainText.isReadable(text) || text.contains("\n") || text.contains("\r")) {
			return refuse(column, "unreadable");
		}
		if (TURNING.matcher(text).find()) {
			return refuse(column, "turning");
		}
		if (text.length() > longest) {
			return refuse(column, "too_long", String.valueOf(longest));
		}
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}

	String name(ImportColumn column) {
		return required(column, text(column, LONGEST_NAME));
	}

	String code(ImportColumn column) {
		return required(column, optionalCode(column));
	}

	Optional<String> optionalCode(ImportColumn column) {
		return text(column, LONGEST_NAME).map(CellParser::bare)
			.flatMap((code) -> (CODE.matcher(code).matches() && code.length() <= 40) ? Optional.of(code)
					: refuse(column, "code", code));
	}

	String username() {
		ImportColumn column = ImportColumn.USERNAME;
		return required(column, text(column, LONGEST_NAME).map(CellParser::bare)
			.flatMap(
					(name) -> USERNAME.matcher(name).matches() ? Optional.of(name) : refuse(column, "username", name)));
	}

	Optional<String> email() {
		return text(ImportColumn.EMAIL, 254).map(CellParser::bare)
			.flatMap((email) -> EMAIL.matcher(email).matches() ? Optional.of(email)
					: refuse(ImportColumn.EMAIL, "email", email));
	}

	Optional<String> mobile() {
		return text(ImportColumn.MOBILE, 40).flatMap((typed) -> {
			Optional<String> number = MobileNumberParser.parse(typed);
			return number.isPresent() ? number : refuse(ImportColumn.MOBILE, "mobile", typed);
		});
	}

	/** One of the words that make sense in this column. */
	Optional<String> term(ImportColumn column) {
		return text(column, LONGEST_NAME).flatMap((typed) -> {
			Optional<String> code = this.terms.code(column, bare(typed));
			return code.isPresent() ? code : refuse(column, "unknown_" + column.word(), typed);
		});
	}

	String requiredTerm(ImportColumn column) {
		return required(column, term(column));
	}

	Optional<LocalDate> date(ImportColumn column) {
		return text(column, 40).flatMap((typed) -> {
			try {
				LocalDate date = LocalDate.parse(DigitConverter.toLatin(bare(typed)));
				return (date.isBefore(EARLIEST) || date.isAfter(LATEST)) ? refuse(column, "date_far", typed)
						: Optional.of(date);
			}
			catch (DateTimeParseException notIso) {
				return refuse(column, "date", typed);
			}
		});
	}

	<T> Optional<T> refuse(ImportColumn column, String code, String... arguments) {
		this.faults.add(this.line, column, code, arguments);
		this.good = false;
		return Optional.empty();
	}

	// Once is enough: a cell that was refused is not empty too.
	private String required(ImportColumn column, Optional<String> cell) {
		if (cell.isEmpty() && this.line.cell(column).orElse("").isBlank()) {
			refuse(column, "empty");
		}
		return cell.orElse("");
	}

	/** Codes and numbers copied out of Arabic text carry marks that nobody sees. */
	private static String bare(String text) {
		return text.replaceAll("[\\u200B-\\u200F\\uFEFF]", "").strip();
	}

}
