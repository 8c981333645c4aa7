package org.tawasul.basicdata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of files that can be imported, in the order in which they depend on each
 * other.
 */
public enum ImportFileKind {

	/** The tree of units. */
	UNITS(List.of(ImportColumn.CODE, ImportColumn.PARENT, ImportColumn.KIND, ImportColumn.ARABIC_NAME),
			ImportColumn.ENGLISH_NAME, ImportColumn.REGION),

	/** The people. */
	PEOPLE(List.of(ImportColumn.USERNAME, ImportColumn.ARABIC_NAME), ImportColumn.ENGLISH_NAME, ImportColumn.EMAIL,
			ImportColumn.MOBILE, ImportColumn.LANGUAGE),

	/** Who holds which post, and who stands in. */
	POSTS(List.of(ImportColumn.UNIT, ImportColumn.ROLE, ImportColumn.USERNAME), ImportColumn.AS, ImportColumn.FROM,
			ImportColumn.UNTIL),

	/** Days off. */
	HOLIDAYS(List.of(ImportColumn.FROM, ImportColumn.ARABIC_NAME), ImportColumn.UNTIL, ImportColumn.ENGLISH_NAME),

	/** The register of schools and other facilities. */
	FACILITIES(List.of(ImportColumn.FACILITY_CODE, ImportColumn.ARABIC_NAME), ImportColumn.FACILITY_KIND,
			ImportColumn.ENGLISH_NAME, ImportColumn.UNIT, ImportColumn.REGION, ImportColumn.LATITUDE,
			ImportColumn.LONGITUDE, ImportColumn.ADDRESS);

	private final List<ImportColumn> required;

	private final List<ImportColumn> columns;

	ImportFileKind(List<ImportColumn> required, ImportColumn... others) {
		this.required = required;
		this.columns = Stream.concat(required.stream(), Stream.of(others)).toList();
	}

	/** The columns that a file must have. */
	public List<ImportColumn> required() {
		return this.required;
	}

	/** All columns of the file, the required ones first. */
	public List<ImportColumn> columns() {
		return this.columns;
	}

	/** The name in settings and forms, such as {@code units}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The name of the file, such as {@code units.csv}. */
	public String file() {
		return code() + ".csv";
	}

	/** The kind of that {@link #code} or file name; nothing for any other text. */
	static Optional<ImportFileKind> of(String code) {
		return Stream.of(values())
			.filter((kind) -> kind.code().equalsIgnoreCase(code) || kind.file().equalsIgnoreCase(code))
			.findFirst();
	}

}
