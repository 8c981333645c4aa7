package org.tawasul.report;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.search.CaseSearchBusyException;
import org.tawasul.search.CaseSearchLimiter;
import org.tawasul.search.CaseSearchService;
import org.tawasul.search.CaseSearchTooBroadException;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Reads a report page by page for the screen.
 */
@Service
public class ReportPageService {

	private static final int UNITS_AT_ONCE = 25;

	/**
	 * A plan for any criteria would not do for those at hand: whether few or most cases
	 * of a unit fit decides which index answers.
	 */
	private static final String OWN_PLAN = "set local plan_cache_mode = force_custom_plan";

	private final CaseSearchService search;

	private final MinistryDirectory directory;

	private final Messages messages;

	private final DateFormatter dates;

	private final NamedParameterJdbcTemplate jdbc;

	private final CaseSearchLimiter limiter;

	ReportPageService(CaseSearchService search, MinistryDirectory directory, Messages messages, DateFormatter dates,
			NamedParameterJdbcTemplate jdbc, CaseSearchLimiter limiter) {
		this.search = search;
		this.directory = directory;
		this.messages = messages;
		this.dates = dates;
		this.jdbc = jdbc;
		this.limiter = limiter;
	}

	/**
	 * Reads a page.
	 * @param viewer who reads: what they may not see is not in it
	 * @param criteria which cases
	 * @param after where the page before ended; null at first
	 * @param locale the reader's
	 * @return the page; nothing when that takes longer than anybody waits
	 * @throws CaseSearchBusyException when other readings leave it no turn
	 */
	public Optional<ReportPage> find(StaffUser viewer, ReportCriteria criteria, @Nullable ReportPosition after,
			Locale locale) {
		try {
			return Optional.of(this.limiter.read(viewer, () -> read(viewer, criteria, after, locale)));
		}
		catch (CaseSearchTooBroadException ex) {
			return Optional.empty();
		}
	}

	private ReportPage read(StaffUser viewer, ReportCriteria criteria, @Nullable ReportPosition after, Locale locale) {
		this.jdbc.getJdbcTemplate().execute(OWN_PLAN);
		ReportUnits units = ReportUnits.of(this.directory, this.messages.text("report.unit.none", locale), locale);
		ReportQueries queries = new ReportQueries(this.search.select(viewer, criteria.search()), criteria.subtype(),
				units);
		start(queries, units, after);
		ReportRowCollector rows = new ReportRowCollector(new ReportRowMapper(viewer, units, this.messages, this.dates),
				after);
		read(queries, units, criteria, after, rows);
		return rows.page();
	}

	private void start(ReportQueries queries, ReportUnits units, @Nullable ReportPosition after) {
		OffsetDateTime at = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
		if (after != null) {
			at = this.jdbc.getJdbcTemplate()
				.queryForList("select received_at from app.case_file where number = ?", OffsetDateTime.class,
						after.number())
				.stream()
				.findFirst()
				.orElse(at);
		}
		queries.parameters().put("after_at", at);
		queries.parameters().put("after_number", (after != null) ? after.number() : 0L);
		queries.parameters().put("after_unit", (after != null) ? after.unit() : "");
		queries.parameters().put("after_place", (after != null) ? units.place(after.unit()) : 0);
	}

	private void read(ReportQueries queries, ReportUnits units, ReportCriteria criteria, @Nullable ReportPosition after,
			ReportRowCollector rows) {
		if (queries.isOwn()) {
			run(queries.nextOfOwn(), queries, rows);
			return;
		}
		List<String> left = left(units, criteria, after);
		if (after != null && !after.unit().isEmpty()) {
			run(queries.nextOfUnit(), queries, rows);
		}
		for (int begin = 0; begin < left.size() && rows.missing() > 0; begin += UNITS_AT_ONCE) {
			queries.parameters()
				.put("some_units", String.join(",", left.subList(begin, Math.min(left.size(), begin + UNITS_AT_ONCE))));
			run(queries.nextOfUnits(), queries, rows);
		}
		if (rows.missing() > 0 && criteria.unit().isEmpty()) {
			if (after != null && !after.unit().isEmpty()) {
				start(queries, units, null);
			}
			run(queries.nextWithoutUnit(), queries, rows);
		}
	}

	/** The units that are still to come. */
	private List<String> left(ReportUnits units, ReportCriteria criteria, @Nullable ReportPosition after) {
		List<String> codes = new ArrayList<>(units.codes());
		criteria.unit().ifPresent((sought) -> codes.retainAll(this.directory.codesWithin(sought)));
		if (after == null) {
			return codes;
		}
		int last = codes.indexOf(after.unit());
		return (last < 0) ? List.of() : codes.subList(last + 1, codes.size());
	}

	private void run(String sql, ReportQueries queries, ReportRowCollector rows) {
		queries.parameters().put("limit", rows.missing());
		this.jdbc.query(sql, queries.parameters(), rows);
	}

}
