package org.tawasul.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.directory.Role;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.report.ReportUnits.Group;
import org.tawasul.report.output.ReportRow;

/**
 * Reads rows of one report in somebody's language. A name that was looked up once is
 * kept: a long report has few of them. Employee numbers are masked as on the desk.
 */
final class ReportRowMapper {

	/** What {@link #row} reads of a case {@code f}. */
	static final String COLUMNS = "f.number, f.reporter_name, f.subject, f.reporter_employee,"
			+ " ((extract(epoch from f.received_at)::bigint + 10800) / 86400) as received_day, f.type, f.category,"
			+ " f.subtype, f.unit, f.reporter_position, f.handlers";

	private static final int SHOWN = 2;

	private final StaffUser viewer;

	private final ReportUnits units;

	private final Messages messages;

	private final DateFormatter dates;

	private final Map<Long, String> days = new HashMap<>();

	private final Map<String, String> labels = new HashMap<>();

	private @Nullable String unit;

	private boolean begun;

	private int serial;

	ReportRowMapper(StaffUser viewer, ReportUnits units, Messages messages, DateFormatter dates) {
		this.viewer = viewer;
		this.units = units;
		this.messages = messages;
		this.dates = dates;
	}

	/** Whether the row is the first of its group. */
	boolean isNextGroup(ResultSet row) throws SQLException {
		String code = row.getString(9);
		boolean next = !this.begun || !Objects.equals(code, this.unit);
		if (next) {
			this.begun = true;
			this.unit = code;
			this.serial = 0;
		}
		return next;
	}

	/** Continues a group that another page has begun. */
	void continueAfter(@Nullable String code, int lastSerial) {
		this.begun = true;
		this.unit = code;
		this.serial = lastSerial;
	}

	Group group() {
		return this.units.group(this.unit);
	}

	ReportRow row(ResultSet row) throws SQLException {
		Group group = group();
		return new ReportRow(++this.serial, row.getLong(1), text(row.getString(2)), row.getString(3),
				employee(row.getString(4), row.getString(11)), day(row.getLong(5)), label("type.", row.getString(6)),
				subtype(row.getString(7), row.getString(8)), group.body(), group.department(), text(row.getString(10)));
	}

	private String day(long day) {
		return this.days.computeIfAbsent(day, (key) -> this.dates
			.briefDay(LocalDate.ofEpochDay(key).atTime(9, 0).toInstant(ZoneOffset.UTC), this.units.locale()));
	}

	private String subtype(@Nullable String category, @Nullable String words) {
		if (category == null) {
			return text(words);
		}
		String label = label("category.", category);
		return (words == null) ? label : Stream.of(label, words).collect(Collectors.joining(" – "));
	}

	private String label(String prefix, String code) {
		return this.labels.computeIfAbsent(code, (key) -> this.messages.text(prefix + key, this.units.locale()));
	}

	/** Whole for the care centre and for those who have the case now. */
	private String employee(@Nullable String number, @Nullable String handlers) {
		if (number == null) {
			return "";
		}
		boolean whole = this.viewer.hasAnyRole(Role.CARE_OFFICER)
				|| (handlers != null && this.viewer.groups().contains(handlers));
		int hidden = Math.max(number.length() - SHOWN, Math.min(number.length(), SHOWN));
		return whole ? number : "•".repeat(hidden) + number.substring(hidden);
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	Locale locale() {
		return this.units.locale();
	}

}
