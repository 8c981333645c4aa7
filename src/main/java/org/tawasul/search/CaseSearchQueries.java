package org.tawasul.search;

import java.util.stream.Collectors;

import org.tawasul.access.CaseScope;

/**
 * The SQL of the search, by hand because its plan is the point. What costs no more with
 * more cases comes first: the cases of somebody who has few, or the newest ones of all;
 * words that are rare among these, and long numbers at once, are looked up in indexes. So
 * a word that every other case has never makes the database read them all.
 */
final class CaseSearchQueries {

	/** This many cases are looked through one by one. */
	static final int WINDOW = 20_000;

	/** This many cases that fit are ranked, the newest ones. */
	static final int RANKED = 1_000;

	/**
	 * Nothing stands between the subject and its words: normalise it as the column is.
	 */
	private static final String SUBJECT = "app.normalise(f.subject)";

	private static final String OWN = "select i.case_number as number from app.involvement i"
			+ " where i.party = any(string_to_array(:parties, ',')) and %s union select f.number from app.case_file f"
			+ " where f.unit = any(string_to_array(:units, ',')) and %s";

	private final CaseSearchConditions conditions;

	private final boolean ranked;

	CaseSearchQueries(CaseSearchConditions conditions, boolean ranked) {
		this.conditions = conditions;
		this.ranked = ranked;
	}

	/** The number of the viewer's own cases, up to one more than a window. */
	static String countOwn() {
		return "select count(*) from (select number from (" + own() + ") own limit " + (WINDOW + 1) + ") counted";
	}

	/** Where the cases of somebody's scope are found at the least cost. */
	static String source(CaseScope scope) {
		return scope.everything() ? "app.case_file f"
				: "(" + own() + ") own join app.case_file f on f.number = own.number";
	}

	/** Among the viewer's own cases. */
	String amongOwn() {
		return find("from (" + own() + ") own join app.case_file f on f.number = own.number where f.number < :before",
				this.conditions.all());
	}

	/** The number of the sought units' cases, up to one more than a window. */
	static String countOfUnits() {
		return "select count(*) from (select number from (" + ofUnits() + ") sought limit " + (WINDOW + 1)
				+ ") counted";
	}

	/** Among those of the sought units. */
	String amongUnits() {
		return find("from (" + ofUnits() + ") sought join app.case_file f on f.number = sought.number"
				+ " where f.number < :before", this.conditions.all());
	}

	/** Among the newest of all cases. */
	String amongNewest() {
		return find("from (select * from app.case_file where number < :before order by number desc limit " + WINDOW
				+ ") f where true", this.conditions.all());
	}

	/** The last number that {@link #amongNewest} looks at, if there are any behind it. */
	static String endOfWindow() {
		return "select number from app.case_file where number < :before order by number desc offset " + (WINDOW - 1)
				+ " limit 1";
	}

	/** Among all cases, by the index. */
	String byIndex() {
		String hits = this.conditions.indexed()
			.stream()
			.map((one) -> "select f.number from app.case_file f where " + one)
			.collect(Collectors.joining(" union "));
		return "with hits as materialized (" + hits + ") "
				+ find("from hits join app.case_file f on f.number = hits.number where f.number < :before",
						this.conditions.known());
	}

	private static String ofUnits() {
		return "select f.number from app.case_file f where " + CaseSearchConditions.SOUGHT_UNITS + " and "
				+ CaseSearchConditions.OPEN + " union all select f.number from app.case_file f where "
				+ CaseSearchConditions.SOUGHT_UNITS + " and " + CaseSearchConditions.CLOSED;
	}

	private String find(String from, String conditions) {
		String newest = "select f.* " + from + " and " + conditions + " order by f.number desc limit "
				+ (this.ranked ? RANKED : FoundCases.MAX + 1);
		return "select f.number from (" + newest + ") f order by " + (this.ranked ? rank() + ", " : "")
				+ "f.number desc limit " + (FoundCases.MAX + 1);
	}

	/** A number that fits first, then the subject by all words in a row, then by each. */
	private String rank() {
		String numbers = String.join(" or ", this.conditions.numbers());
		return "case" + (numbers.isEmpty() ? "" : " when " + numbers + " then 0") + " when " + SUBJECT
				+ " like :phrase then 1 when " + this.conditions.words().replace("f.search", SUBJECT)
				+ " then 2 when f.search like :phrase then 3 else 4 end";
	}

	/** Open and closed cases have an index each. */
	private static String own() {
		return OWN.formatted("i.open", "f.phase in ('RECEIVED', 'ACTIVE', 'WAITING')") + " union "
				+ OWN.formatted("not i.open", "f.phase in ('DONE', 'CANCELLED')")
				+ " union select f.number from app.case_file f where f.handlers = any(string_to_array(:groups, ','))"
				+ " and " + CaseSearchConditions.OPEN;
	}

}
