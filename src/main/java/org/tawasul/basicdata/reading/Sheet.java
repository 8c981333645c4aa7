package org.tawasul.basicdata.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of files that can be brought in, in the order in which they build on each
 * other.
 */
public enum Sheet {

	/** The tree of units. */
	UNITS(List.of(Column.CODE, Column.PARENT, Column.KIND, Column.ARABIC_NAME), Column.ENGLISH_NAME, Column.REGION),

	/** The people. */
	PEOPLE(List.of(Column.USERNAME, Column.ARABIC_NAME), Column.ENGLISH_NAME, Column.EMAIL, Column.MOBILE,
			Column.LANGUAGE),

	/** Who holds which post, and who stands in. */
	POSTS(List.of(Column.UNIT, Column.DUTY, Column.USERNAME), Column.AS, Column.FROM, Column.UNTIL),

	/** Days off. */
	HOLIDAYS(List.of(Column.FROM, Column.ARABIC_NAME), Column.UNTIL, Column.ENGLISH_NAME);

	private final List<Column> required;

	private final List<Column> columns;

	Sheet(List<Column> required, Column... others) {
		this.required = required;
		this.columns = Stream.concat(required.stream(), Stream.of(others)).toList();
	}

	/**
	 * The columns that a file must have.
	 * @return at least one
	 */
	public List<Column> required() {
		return this.required;
	}

	/**
	 * The columns that a file may have.
	 * @return the required ones first
	 */
	public List<Column> columns() {
		return this.columns;
	}

	/**
	 * The name in settings and forms.
	 * @return for example {@code units}
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * What the file is called in a folder.
	 * @return for example {@code units.csv}
	 */
	public String file() {
		return word() + ".csv";
	}

	/**
	 * Finds a sheet.
	 * @param word as of {@link #word}, or the file's name
	 * @return nothing for any other text
	 */
	public static Optional<Sheet> of(String word) {
		return Stream.of(values())
			.filter((sheet) -> sheet.word().equals(word) || sheet.file().equalsIgnoreCase(word))
			.findFirst();
	}

}
