package org.tawasul.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.Place;
import org.tawasul.casefile.Reporter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the cases that a case should be seen together with. Each reason is a short scan
 * of an index, whatever the number of cases.
 */
@Service
@Transactional(readOnly = true)
public class RelatedCaseService {

	/** Of these the ones that may be seen are shown. */
	private static final int CANDIDATES = 50;

	/** Half a kilometre, in degrees of latitude. */
	private static final double RADIUS = 0.0045;

	/**
	 * What fits is found first: otherwise the database may walk all cases, the newest
	 * first, until it has met enough of them.
	 */
	private static final String NEWEST = "select number from (%s offset 0) f where number <> :number"
			+ " order by number desc limit " + CANDIDATES;

	static final String NEARBY = NEWEST
		.formatted("select f.number from app.case_file f where f.latitude between :latitude - :radius"
				+ " and :latitude + :radius and f.longitude between :longitude - :radius / :narrowing"
				+ " and :longitude + :radius / :narrowing and power(f.latitude - :latitude, 2)"
				+ " + power((f.longitude - :longitude) * :narrowing, 2) <= power(:radius, 2)"
				+ " and (:kind = '' or f.facility_kind = :kind)");

	static final String SAME_FACILITY = NEWEST
		.formatted("select f.number from app.case_file f where f.facility_name is not null"
				+ " and app.normalise(f.facility_name) = app.normalise(:facility) and f.region = :region");

	/** One after the other: each number has an index of its own. */
	static final String SAME_REPORTER = NEWEST
		.formatted("select f.number from app.case_file f where f.reporter_identity = :identity"
				+ " union select f.number from app.case_file f where f.reporter_mobile = :mobile");

	private final JdbcClient jdbc;

	private final CaseService cases;

	private final DeskCaseService desk;

	RelatedCaseService(JdbcClient jdbc, CaseService cases, DeskCaseService desk) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.desk = desk;
	}

	/**
	 * The cases that one should be seen together with.
	 * @param viewer who is looking
	 * @param file the case
	 * @return those of them that they may see
	 */
	public RelatedCases find(StaffUser viewer, CaseFile file) {
		CaseReport report = file.getReport();
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("number", file.getNumber().value());
		parameters.put("region", report.region());
		parameters.put("radius", RADIUS);
		return new RelatedCases(nearby(viewer, report, parameters), sameFacility(viewer, report, parameters),
				sameReporter(viewer, report, parameters));
	}

	private List<CaseNumber> nearby(StaffUser viewer, CaseReport report, Map<String, Object> parameters) {
		Place place = report.place();
		Double latitude = (place != null) ? place.latitude() : null;
		Double longitude = (place != null) ? place.longitude() : null;
		if (latitude == null || longitude == null) {
			return List.of();
		}
		parameters.put("latitude", latitude);
		parameters.put("longitude", longitude);
		// A degree of longitude is the shorter the farther from the equator.
		parameters.put("narrowing", Math.max(Math.cos(Math.toRadians(latitude)), 0.01));
		parameters.put("kind", Optional.ofNullable(report.facility()).map(Facility::kind).map(Enum::name).orElse(""));
		return visible(viewer, NEARBY, parameters);
	}

	private List<CaseNumber> sameFacility(StaffUser viewer, CaseReport report, Map<String, Object> parameters) {
		Optional<String> name = Optional.ofNullable(report.facility()).map(Facility::name);
		if (name.isEmpty()) {
			return List.of();
		}
		parameters.put("facility", name.get());
		return visible(viewer, SAME_FACILITY, parameters);
	}

	private List<CaseNumber> sameReporter(StaffUser viewer, CaseReport report, Map<String, Object> parameters) {
		Reporter reporter = report.reporter();
		if (reporter == null || (reporter.identityNumber() == null && reporter.mobile() == null)) {
			return List.of();
		}
		parameters.put("identity", Objects.requireNonNullElse(reporter.identityNumber(), ""));
		parameters.put("mobile", Objects.requireNonNullElse(reporter.mobile(), ""));
		return visible(viewer, SAME_REPORTER, parameters);
	}

	private List<CaseNumber> visible(StaffUser viewer, String sql, Map<String, Object> parameters) {
		List<CaseNumber> found = this.jdbc.sql(sql)
			.params(parameters)
			.query((row, index) -> new CaseNumber(row.getLong(1)))
			.list();
		if (found.isEmpty()) {
			return found;
		}
		Set<CaseNumber> visible = this.desk.findVisible(viewer, this.cases.findAll(found).values());
		return found.stream().filter(visible::contains).limit(RelatedCases.MAX).toList();
	}

}
