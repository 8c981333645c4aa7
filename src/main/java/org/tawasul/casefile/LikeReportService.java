package org.tawasul.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the same was reported already. A reporter is told so only where several people
 * have reported it within some days, so that nobody learns from it that a certain person
 * has.
 */
@Service
@Transactional
public class LikeReportService {

	/** Of fewer reporters nothing is told. */
	static final int FEWEST = 3;

	/** How long a report counts. */
	static final Duration RECENT = Duration.ofDays(7);

	/** Half a kilometre, in degrees of latitude. */
	private static final double RADIUS = 0.0045;

	/** People write the name by hand: it is compared as a search compares it. */
	private static final String SAME_FACILITY = "select f.* from app.case_file f where f.facility_name is not null"
			+ " and app.normalise(f.facility_name) = app.normalise(:facility) and f.region = :region"
			+ " and f.received_at >= :since offset 0";

	private static final String NEARBY = "select f.* from app.case_file f where f.latitude between :latitude - :radius"
			+ " and :latitude + :radius and f.longitude between :longitude - :radius / :narrowing"
			+ " and :longitude + :radius / :narrowing and power(f.latitude - :latitude, 2)"
			+ " + power((f.longitude - :longitude) * :narrowing, 2) <= power(:radius, 2) offset 0";

	private static final String OPEN_AND_LIKE = " where f.type = 'INCIDENT' and f.category = :category"
			+ " and f.region = :region and f.phase in ('RECEIVED', 'ACTIVE', 'WAITING') and f.received_at >= :since"
			+ " and not f.people_hurt";

	/** Whoever gave no way to reach them may be one and the same person. */
	private static final String TOLD = "select count(distinct coalesce(f.reporter_identity, f.reporter_mobile,"
			+ " lower(f.reporter_email), '')), max(f.received_at) from (%s) f" + OPEN_AND_LIKE;

	private static final String MAIN = "select f.number from (%s) f" + OPEN_AND_LIKE
			+ " and f.number <> :number and f.status not in ('linked', 'resolved')"
			+ " order by exists (select from app.case_link l where l.main_number = f.number and l.ended_at is null) desc,"
			+ " f.number limit 1";

	private final JdbcClient jdbc;

	private final Clock clock;

	LikeReportService(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Whether the same was reported already.
	 * @param like what is about to be reported
	 * @return nothing when fewer than three people have reported it within a week, or all
	 * of that is closed
	 */
	@Transactional(readOnly = true)
	public Optional<LikeReport> find(LikenessQuery like) {
		Map<String, Object> parameters = parameters(like);
		Optional<LikeReport> atFacility = (like.facility() != null) ? told(SAME_FACILITY, like, parameters, true)
				: Optional.empty();
		return (atFacility.isPresent() || !parameters.containsKey("latitude")) ? atFacility
				: told(NEARBY, like, parameters, false);
	}

	/**
	 * The reporter of a new case has said that it is about what was reported before:
	 * handlers are offered to link it, to the case that others are linked to or else the
	 * oldest. Nothing happens when there is none, or it was said before.
	 * @param number the new case
	 * @param like what it is about
	 */
	public void wishLink(CaseNumber number, LikenessQuery like) {
		Map<String, Object> parameters = parameters(like);
		parameters.put("number", number.value());
		Optional<Long> main = (like.facility() != null) ? main(SAME_FACILITY, parameters) : Optional.empty();
		if (main.isEmpty() && parameters.containsKey("latitude")) {
			main = main(NEARBY, parameters);
		}
		main.ifPresent((found) -> this.jdbc
			.sql("insert into app.case_link_wish (case_number, main_number, wished_at) values (?, ?, ?)"
					+ " on conflict do nothing")
			.params(number.value(), found, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update());
	}

	/**
	 * The case that a reporter's case is about the same as, by what they said.
	 * @param number the case
	 * @return a main case to offer; nothing when they said no such thing
	 */
	@Transactional(readOnly = true)
	public Optional<CaseNumber> wishedMain(CaseNumber number) {
		return this.jdbc.sql("select main_number from app.case_link_wish where case_number = ?")
			.param(number.value())
			.query(Long.class)
			.optional()
			.map(CaseNumber::new);
	}

	private Optional<LikeReport> told(String where, LikenessQuery like, Map<String, Object> parameters,
			boolean facility) {
		return this.jdbc.sql(TOLD.formatted(where)).params(parameters).query((row, index) -> {
			OffsetDateTime last = row.getObject(2, OffsetDateTime.class);
			return (row.getInt(1) >= FEWEST && last != null)
					? Optional.of(new LikeReport(like.category(), facility, last.toInstant()))
					: Optional.<LikeReport>empty();
		}).single();
	}

	private Optional<Long> main(String where, Map<String, Object> parameters) {
		return this.jdbc.sql(MAIN.formatted(where)).params(parameters).query(Long.class).optional();
	}

	private Map<String, Object> parameters(LikenessQuery like) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("category", like.category().name());
		parameters.put("region", like.region());
		parameters.put("since", this.clock.instant().minus(RECENT).atOffset(ZoneOffset.UTC));
		if (like.facility() != null) {
			parameters.put("facility", like.facility());
		}
		Double latitude = like.latitude();
		Double longitude = like.longitude();
		if (latitude != null && longitude != null) {
			parameters.put("latitude", latitude);
			parameters.put("longitude", longitude);
			parameters.put("radius", RADIUS);
			// A degree of longitude is the shorter the farther from the equator.
			parameters.put("narrowing", Math.max(Math.cos(Math.toRadians(latitude)), 0.01));
		}
		return parameters;
	}

}
