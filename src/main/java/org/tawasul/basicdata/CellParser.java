package org.tawasul.basicdata;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.DigitConverter;
import org.tawasul.language.MobileNumberParser;
import org.tawasul.language.PlainText;

/**
 * Parses the cells of a row. Faults are reported and make the row invalid; the other
 * cells are parsed all the same. A text that a spreadsheet would take for a formula is a
 * text like any other.
 */
final class CellParser {

	static final int MAX_NAME = 200;

	private static final int MAX_EMAIL = 254;

	private static final Pattern CODE = Pattern.compile("(?=.{1,40}$)[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");

	private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{0,63}");

	private static final Pattern EMAIL = Pattern.compile(
			"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

	/** These can make a name read differently from what it is. */
	private static final Pattern DIRECTION_CONTROLS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

	private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2150, 1, 1);

	private final ImportRow row;

	private final TermDictionary terms;

	private final ImportFaults faults;

	private boolean valid = true;

	CellParser(ImportRow row, TermDictionary terms, ImportFaults faults) {
		this.row = row;
		this.terms = terms;
		this.faults = faults;
	}

	boolean isValid() {
		return this.valid;
	}

	/** Whether the file has the column; a column that it lacks changes nothing. */
	boolean has(ImportColumn column) {
		return this.row.cell(column).isPresent();
	}

	/** The text; nothing if the cell is empty or invalid. */
	Optional<String> text(ImportColumn column, int maximum) {
		String text = this.row.cell(column).orElse("").replace('\u00A0', ' ').strip();
		if (!PlainText.isReadable(text) || text.contains("\n") || text.contains("\r")) {
			return refuse(column, "unreadable");
		}
		if (DIRECTION_CONTROLS.matcher(text).find()) {
			return refuse(column, "turning");
		}
		if (text.length() > maximum) {
			return refuse(column, "too_long", String.valueOf(maximum));
		}
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}

	/** A name in Arabic; empty if it is missing or invalid. */
	String name(ImportColumn column) {
		return required(column, text(column, MAX_NAME)).orElse("");
	}

	/**
	 * The name in English: kept where the file lacks the column, the Arabic one where the
	 * cell is empty.
	 */
	<R> String englishName(@Nullable R before, Function<R, String> known, String arabicName) {
		return text(ImportColumn.ENGLISH_NAME, MAX_NAME)
			.orElse((before != null && !has(ImportColumn.ENGLISH_NAME)) ? known.apply(before) : arabicName);
	}

	Optional<String> code(ImportColumn column) {
		return required(column, optionalCode(column));
	}

	Optional<String> optionalCode(ImportColumn column) {
		return matching(column, MAX_NAME, CODE, "code");
	}

	Optional<String> username() {
		return required(ImportColumn.USERNAME, matching(ImportColumn.USERNAME, MAX_NAME, USERNAME, "username"));
	}

	Optional<String> email() {
		return matching(ImportColumn.EMAIL, MAX_EMAIL, EMAIL, "email");
	}

	private Optional<String> matching(ImportColumn column, int maximum, Pattern pattern, String fault) {
		return text(column, maximum).map(CellParser::withoutInvisible)
			.flatMap((text) -> pattern.matcher(text).matches() ? Optional.of(text) : refuse(column, fault, text));
	}

	Optional<String> mobile() {
		return text(ImportColumn.MOBILE, 40)
			.flatMap((typed) -> MobileNumberParser.parse(typed).or(() -> refuse(ImportColumn.MOBILE, "mobile", typed)));
	}

	/** The code of one of the terms that the column allows. */
	Optional<String> term(ImportColumn column) {
		return text(column, MAX_NAME).flatMap((typed) -> this.terms.code(column, withoutInvisible(typed))
			.or(() -> refuse(column, "unknown_" + column.code(), typed)));
	}

	Optional<String> requiredTerm(ImportColumn column) {
		return required(column, term(column));
	}

	Optional<LocalDate> date(ImportColumn column) {
		return text(column, 40).flatMap((typed) -> {
			try {
				LocalDate date = LocalDate.parse(DigitConverter.toLatin(withoutInvisible(typed)));
				return (date.isBefore(EARLIEST) || date.isAfter(LATEST)) ? refuse(column, "date_far", typed)
						: Optional.of(date);
			}
			catch (DateTimeParseException ex) {
				return refuse(column, "date", typed);
			}
		});
	}

	Optional<LocalDate> requiredDate(ImportColumn column) {
		return required(column, date(column));
	}

	<T> Optional<T> refuse(ImportColumn column, String code, String... arguments) {
		this.faults.add(this.row, column, code, arguments);
		this.valid = false;
		return Optional.empty();
	}

	// A cell that was refused is not reported as empty too.
	private <T> Optional<T> required(ImportColumn column, Optional<T> cell) {
		if (cell.isEmpty() && this.row.cell(column).orElse("").isBlank()) {
			refuse(column, "empty");
		}
		return cell;
	}

	/** Codes and numbers copied out of Arabic text carry invisible marks. */
	private static String withoutInvisible(String text) {
		return text.replaceAll("[\\u200B-\\u200F\\uFEFF]", "").strip();
	}

}
