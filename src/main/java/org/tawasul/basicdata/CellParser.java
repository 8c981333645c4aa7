package org.tawasul.basicdata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.Usernames;
import org.tawasul.language.DateParser;
import org.tawasul.language.EmailAddressParser;
import org.tawasul.language.MobileNumberParser;
import org.tawasul.language.PlainText;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleText;

/**
 * Parses the cells of a row. Faults are reported and make the row invalid; the other
 * cells are parsed all the same. A text that a spreadsheet would take for a formula is a
 * text like any other.
 */
final class CellParser {

	static final int MAX_NAME = 200;

	private static final Pattern CODE = Pattern.compile("(?=.{1,40}$)[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");

	/** Schools have numbers. */
	private static final Pattern FACILITY_CODE = Pattern.compile("(?=.{1,40}$)[A-Z0-9]+(-[A-Z0-9]+)*");

	private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

	/** These can make a name read differently from what it is. */
	private static final Pattern DIRECTION_CONTROLS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

	/** A Gregorian date of this century without an era. */
	private static final Pattern BARE_DIGITS = Pattern.compile("0?(\\d{1,2})[-/.]0?(\\d{1,2})[-/.](?:19|20|21)\\d\\d");

	private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,12})?");

	private static final int PLACES = 5;

	private static final int MONTHS = 12;

	private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2150, 1, 1);

	private final ImportRow row;

	private final TermDictionary terms;

	private final DateParser dates;

	private final ImportFaults faults;

	private boolean valid = true;

	CellParser(ImportRow row, TermDictionary terms, DateParser dates, ImportFaults faults) {
		this.row = row;
		this.terms = terms;
		this.dates = dates;
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
		String typed = this.row.cell(column).orElse("");
		String text = VisibleText.isEmpty(typed) ? "" : VisibleText.trim(typed).replaceAll("\\p{Zs}", " ");
		if (!PlainText.isReadable(text) || text.contains("\n") || text.contains("\r")) {
			return refuse(column, "unreadable");
		}
		if (DIRECTION_CONTROLS.matcher(text).find()) {
			return refuse(column, "turning");
		}
		if (VisibleText.length(text) > maximum) {
			return refuse(column, "too_long", String.valueOf(maximum));
		}
		return Optional.ofNullable(TextNormalizer.normalizeText(text, maximum));
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
		return text(column, MAX_NAME).map(VisibleText::plain).flatMap((code) -> matching(code, column, CODE, "code"));
	}

	Optional<String> facilityCode() {
		return required(ImportColumn.FACILITY_CODE, text(ImportColumn.FACILITY_CODE, MAX_NAME).map(VisibleText::plain)
			.flatMap((code) -> matching(code, ImportColumn.FACILITY_CODE, FACILITY_CODE, "facility_code")));
	}

	/** Degrees with five decimals, some meters. */
	Optional<BigDecimal> degrees(ImportColumn column, int most) {
		return text(column, 40).flatMap((typed) -> {
			String plain = VisibleText.plain(typed).replace('٫', '.');
			if (!DEGREES.matcher(plain).matches()) {
				return refuse(column, "degrees", typed, String.valueOf(most));
			}
			BigDecimal degrees = new BigDecimal(plain).setScale(PLACES, RoundingMode.HALF_UP);
			return (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0)
					? refuse(column, "degrees", typed, String.valueOf(most)) : Optional.of(degrees);
		});
	}

	Optional<String> username() {
		return required(ImportColumn.USERNAME, text(ImportColumn.USERNAME, MAX_NAME).map(Usernames::normalize)
			.flatMap((name) -> matching(name, ImportColumn.USERNAME, USERNAME, "username")));
	}

	Optional<String> email() {
		return text(ImportColumn.EMAIL, EmailAddressParser.MAX_LENGTH).map(EmailAddressParser::normalize)
			.flatMap((address) -> EmailAddressParser.fault(address).isEmpty() ? Optional.of(address)
					: refuse(ImportColumn.EMAIL, "email", address));
	}

	private Optional<String> matching(String text, ImportColumn column, Pattern pattern, String fault) {
		return pattern.matcher(text).matches() ? Optional.of(text) : refuse(column, fault, text);
	}

	Optional<String> mobile() {
		return text(ImportColumn.MOBILE, 40)
			.flatMap((typed) -> MobileNumberParser.parse(typed).or(() -> refuse(ImportColumn.MOBILE, "mobile", typed)));
	}

	/** The code of one of the terms that the column allows. */
	Optional<String> term(ImportColumn column) {
		return text(column, MAX_NAME).flatMap((typed) -> this.terms.code(column, VisibleText.plain(typed))
			.or(() -> refuse(column, "unknown_" + column.code(), typed)));
	}

	Optional<String> requiredTerm(ImportColumn column) {
		return required(column, term(column));
	}

	Optional<LocalDate> date(ImportColumn column) {
		return text(column, 40).flatMap((typed) -> {
			Optional<LocalDate> date = this.dates.parse(typed)
				.filter((parsed) -> parsed.time().isEmpty())
				.map(DateParser.ParsedDate::day);
			if (date.isEmpty()) {
				return refuse(column, "date", typed);
			}
			if (isAmbiguous(VisibleText.plain(typed))) {
				return refuse(column, "date_order", typed);
			}
			return (date.get().isBefore(EARLIEST) || date.get().isAfter(LATEST)) ? refuse(column, "date_far", typed)
					: date;
		});
	}

	/** Spreadsheets of some countries put the month first. */
	private static boolean isAmbiguous(String date) {
		Matcher digits = BARE_DIGITS.matcher(date);
		return digits.matches() && Integer.parseInt(digits.group(2)) <= MONTHS
				&& Integer.parseInt(digits.group(1)) <= MONTHS && !digits.group(1).equals(digits.group(2));
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
	<T> Optional<T> required(ImportColumn column, Optional<T> cell) {
		if (cell.isEmpty() && VisibleText.isEmpty(this.row.cell(column).orElse(""))) {
			refuse(column, "empty");
		}
		return cell;
	}

}
