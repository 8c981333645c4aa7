package org.tawasul.report;

import java.util.HashMap;
import java.util.Map;

import org.tawasul.language.SearchText;
import org.tawasul.search.CaseSelection;

/**
 * The SQL of one report, by hand because its plan is the point.
 */
final class ReportQueries {

	/** Stands for cases without a unit, which come last. */
	private static final String SORTED = " left join unnest(string_to_array(:sorted_units, ','))"
			+ " with ordinality u (code, place) on u.code = f.unit where ";

	static final int NO_UNIT = Integer.MAX_VALUE;

	private final CaseSelection cases;

	private final String condition;

	private final Map<String, Object> parameters;

	ReportQueries(CaseSelection cases, String subtype, ReportUnits units) {
		this.cases = cases;
		this.parameters = new HashMap<>(cases.parameters());
		this.parameters.put("sorted_units", String.join(",", units.codes()));
		String words = SearchText.normalise(subtype).strip();
		this.condition = words.isEmpty() ? cases.condition()
				: cases.condition() + " and app.normalise(f.subtype) like :subtype";
		this.parameters.put("subtype", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%");
	}

	/** How many rows there are. */
	String count() {
		return "select count(*) from " + this.cases.source() + " where " + this.condition;
	}

	/** All rows, group by group; in a group in the order in which the cases came in. */
	String all() {
		return "select " + ReportRowMapper.COLUMNS + " from " + this.cases.source() + SORTED + this.condition
				+ " order by u.place nulls last, f.unit nulls last, f.received_at, f.number";
	}

	/** The next rows of somebody who has few cases. */
	String nextOfOwn() {
		return "select " + ReportRowMapper.COLUMNS + " from " + this.cases.source() + SORTED + this.condition
				+ " and (coalesce(u.place, " + NO_UNIT + "), f.received_at, f.number) > (:after_place, :after_at,"
				+ " :after_number) order by coalesce(u.place, " + NO_UNIT + "), f.received_at, f.number limit :limit";
	}

	/** The next rows of some units, each read in the order of an index. */
	String nextOfUnits() {
		return rows("select c.number, c.received_at, u.place"
				+ " from unnest(string_to_array(:some_units, ',')) with ordinality u (code, place) cross join lateral ("
				+ ofOne("f.unit = u.code") + ") c order by u.place, c.received_at, c.number limit :limit");
	}

	/** The next rows of the unit that the page before ended with. */
	String nextOfUnit() {
		return rows(ofOne("f.unit = :after_unit and (f.received_at, f.number) > (:after_at, :after_number)"));
	}

	/** The next rows without a unit. */
	String nextWithoutUnit() {
		return rows(ofOne("f.unit is null and (f.received_at, f.number) > (:after_at, :after_number)"));
	}

	/**
	 * Only the cases of the page are read, one by one ("offset 0" keeps it so). The
	 * others are passed over in an index that knows what reports ask for.
	 */
	private static String rows(String page) {
		return "select r.* from (" + page + ") p cross join lateral (select " + ReportRowMapper.COLUMNS
				+ " from app.case_file f where f.number = p.number offset 0) r order by "
				+ "p.place, p.received_at, p.number";
	}

	/** Closed cases have an index in this order, open ones are few. */
	private String ofOne(String unit) {
		return "select c.number, c.received_at, 0 as place from (" + ofOne(unit, "f.phase in ('DONE', 'CANCELLED')")
				+ " union all " + ofOne(unit, "f.phase in ('RECEIVED', 'ACTIVE', 'WAITING')")
				+ ") c order by c.received_at, c.number limit :limit";
	}

	private String ofOne(String unit, String phase) {
		return "(select f.number, f.received_at from app.case_file f where " + unit + " and " + phase + " and "
				+ this.condition + " order by f.received_at, f.number limit :limit)";
	}

	/** Whether the cases are those of somebody's own, rather than all. */
	boolean isOwn() {
		return !this.cases.source().equals("app.case_file f");
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

}
