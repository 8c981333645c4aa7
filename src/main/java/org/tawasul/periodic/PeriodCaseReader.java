package org.tawasul.periodic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Category;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.periodic.ReportRhythm.Days;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the cases of a period are about: only these, by the index of their dates,
 * and not more than so many. They come through a cursor, so that a long period takes no
 * more memory than a short one.
 */
@Component
class PeriodCaseReader {

	/** Four months of a ministry with a million cases in five years, and some more. */
	static final int MOST = 100_000;

	private static final int FETCHED = 2_000;

	private static final String COLUMNS = """
			select subject, category, region, facility_name, reporter_name,
			 coalesce(reporter_identity, reporter_mobile, reporter_email, '') as reporter
			from app.case_file where received_at >= cast(:from as timestamp) at time zone 'Asia/Riyadh'
			 and received_at < cast(:end as timestamp) at time zone 'Asia/Riyadh'
			""";

	static final String ALL = COLUMNS + "order by received_at desc, number desc limit :most";

	static final String OF_UNITS = COLUMNS
			+ "and unit = any(string_to_array(:units, ',')) order by received_at desc, number desc limit :most";

	private final NamedParameterJdbcTemplate jdbc;

	private final MinistryDirectory ministry;

	PeriodCaseReader(JdbcTemplate template, MinistryDirectory ministry) {
		JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
		streaming.setFetchSize(FETCHED);
		this.jdbc = new NamedParameterJdbcTemplate(streaming);
		this.ministry = ministry;
	}

	/**
	 * Reads the cases that were received in a period, the newest first.
	 * @param unit code of the unit that answers for them, itself or one below it; null
	 * for all cases
	 * @return whether there were more than are read
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean read(@Nullable String unit, Days days, Consumer<PeriodCase> reader) {
		int[] read = new int[1];
		this.jdbc.query((unit != null) ? OF_UNITS : ALL, parameters(unit, days), (row) -> {
			if (++read[0] <= MOST) {
				reader.accept(periodCase(row));
			}
		});
		return read[0] > MOST;
	}

	Map<String, Object> parameters(@Nullable String unit, Days days) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("from", days.from().toString());
		parameters.put("end", days.until().plusDays(1).toString());
		parameters.put("most", MOST + 1);
		parameters.put("units", (unit != null) ? String.join(",", units(unit)) : "");
		return parameters;
	}

	private List<String> units(String unit) {
		return this.ministry.subtree(unit).stream().map((one) -> one.code()).toList();
	}

	private static PeriodCase periodCase(ResultSet row) throws SQLException {
		String category = row.getString("category");
		return new PeriodCase(row.getString("subject"), (category != null) ? Category.valueOf(category) : null,
				row.getString("region"), row.getString("facility_name"), row.getString("reporter_name"),
				row.getString("reporter"));
	}

	/**
	 * What is read of a case.
	 *
	 * @param reporter by which cases of one person are known; empty for anonymous ones
	 */
	record PeriodCase(String subject, @Nullable Category category, String region, @Nullable String facility,
			@Nullable String reporterName, String reporter) {

		/**
		 * Whether it is about people: such cases are counted, but neither their place nor
		 * their words are told.
		 */
		boolean isConfidential() {
			return this.category == Category.VIOLENCE || this.category == Category.CRIMINAL_INCIDENT;
		}

	}

}
