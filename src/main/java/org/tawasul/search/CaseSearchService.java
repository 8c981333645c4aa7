package org.tawasul.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.CaseScope;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.search.CaseProgressCriteria.Holding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds cases among those that somebody may see.
 */
@Service
public class CaseSearchService {

	/** This many windows are looked through at once. */
	private static final int WINDOWS = 8;

	private final JdbcClient jdbc;

	private final CaseSearchLimiter limiter;

	private final CaseAccess access;

	private final MinistryDirectory ministry;

	private final Clock clock;

	CaseSearchService(JdbcClient jdbc, CaseSearchLimiter limiter, CaseAccess access, MinistryDirectory ministry,
			Clock clock) {
		this.jdbc = jdbc;
		this.limiter = limiter;
		this.access = access;
		this.ministry = ministry;
		this.clock = clock;
	}

	/**
	 * Finds cases.
	 * @param viewer who searches: what they may not see is not found
	 * @param criteria what is sought
	 * @param before only cases with a lower number, to continue a search; null at first
	 * @return at most {@link FoundCases#MAX} cases
	 * @throws CaseSearchTooBroadException when it takes longer than anybody waits
	 * @throws CaseSearchBusyException when other searches leave it no turn
	 */
	public FoundCases find(StaffUser viewer, CaseSearchCriteria criteria, @Nullable CaseNumber before) {
		long start = (before != null) ? before.value() : Long.MAX_VALUE;
		return this.limiter.read(viewer, () -> search(this.access.scope(viewer), criteria, start));
	}

	/**
	 * All cases that fulfil criteria, for reports.
	 * @param viewer who reads them: what they may not see is not among them
	 * @param criteria what is sought
	 * @return the cases, in SQL
	 */
	public CaseSelection select(StaffUser viewer, CaseSearchCriteria criteria) {
		CaseScope scope = this.access.scope(viewer);
		CaseSearchConditions conditions = conditions(scope, SearchTerms.of(criteria.text()), criteria);
		return new CaseSelection(CaseSearchQueries.source(scope), conditions.all(),
				Map.copyOf(conditions.parameters()));
	}

	private CaseSearchConditions conditions(CaseScope scope, SearchTerms terms, CaseSearchCriteria criteria) {
		CaseSearchConditions conditions = new CaseSearchConditions(terms);
		conditions.filter(criteria,
				criteria.unit().map((unit) -> units(unit, criteria.progress().holding())).orElse(List.of()),
				this.clock.getZone(), this.clock.instant().atZone(this.clock.getZone()).toOffsetDateTime());
		conditions.restrict(scope);
		return conditions;
	}

	private FoundCases search(CaseScope scope, CaseSearchCriteria criteria, long before) {
		SearchTerms terms = SearchTerms.of(criteria.text());
		CaseSearchConditions conditions = conditions(scope, terms, criteria);
		conditions.parameters().put("before", before);
		CaseSearchQueries queries = new CaseSearchQueries(conditions, !terms.isEmpty());
		if (ownsFew(scope, conditions)) {
			return found(run(queries.amongOwn(), conditions), terms, Optional.empty());
		}
		if (criteria.unit().isPresent() && isFew(CaseSearchQueries.countOfUnits(), conditions)) {
			return found(run(queries.amongUnits(), conditions), terms, Optional.empty());
		}
		if (terms.isEmpty() && CasesByDate.narrows(criteria)) {
			return byDate(CasesByDate.of(criteria, conditions), conditions, terms, before);
		}
		if (terms.isLongNumber()) {
			return found(run(queries.byIndex(), conditions), terms, Optional.empty());
		}
		List<CaseNumber> newest = run(queries.amongNewest(), conditions);
		boolean enough = newest.size() > FoundCases.MAX;
		if (!enough && terms.isIndexed()) {
			return found(run(queries.byIndex(), conditions), terms, Optional.empty());
		}
		return found(newest, terms, enough ? Optional.empty() : endOfWindow(conditions));
	}

	private boolean ownsFew(CaseScope scope, CaseSearchConditions conditions) {
		return !scope.everything() && isFew(CaseSearchQueries.countOwn(), conditions);
	}

	private boolean isFew(String count, CaseSearchConditions conditions) {
		return this.jdbc.sql(count)
			.params(conditions.parameters())
			.query(Integer.class)
			.single() <= CaseSearchQueries.WINDOW;
	}

	private List<String> units(String unit, Holding holding) {
		return (holding == Holding.BELOW) ? this.ministry.codesWithin(unit) : List.of(unit);
	}

	private FoundCases byDate(CasesByDate cases, CaseSearchConditions conditions, SearchTerms terms, long before) {
		List<CaseNumber> numbers = new ArrayList<>();
		Optional<CaseNumber> end = Optional.empty();
		long next = before;
		for (int window = 0; window < WINDOWS && numbers.size() <= FoundCases.MAX; window++) {
			conditions.parameters().put("before", next);
			numbers.addAll(run(cases.find(next), conditions));
			if (numbers.size() > FoundCases.MAX) {
				break;
			}
			// Along the index alone, and only of a window that held too few.
			end = one(cases.end(next), conditions);
			if (end.isEmpty()) {
				break;
			}
			next = end.get().value();
		}
		return found(numbers, terms, (numbers.size() > FoundCases.MAX) ? Optional.empty() : end);
	}

	private static FoundCases found(List<CaseNumber> numbers, SearchTerms terms, Optional<CaseNumber> end) {
		boolean more = numbers.size() > FoundCases.MAX;
		List<CaseNumber> shown = more ? numbers.subList(0, FoundCases.MAX) : numbers;
		Optional<CaseNumber> older = (more && terms.isEmpty()) ? Optional.of(shown.get(shown.size() - 1)) : end;
		return new FoundCases(shown, terms.words(), terms.identity(), terms.mobile(), older, more && !terms.isEmpty());
	}

	private Optional<CaseNumber> endOfWindow(CaseSearchConditions conditions) {
		return one(CaseSearchQueries.endOfWindow(), conditions);
	}

	private Optional<CaseNumber> one(String sql, CaseSearchConditions conditions) {
		return this.jdbc.sql(sql).params(conditions.parameters()).query(Long.class).optional().map(CaseNumber::valueOf);
	}

	private List<CaseNumber> run(String sql, CaseSearchConditions conditions) {
		return this.jdbc.sql(sql)
			.params(conditions.parameters())
			.query(Long.class)
			.list()
			.stream()
			.map(CaseNumber::valueOf)
			.toList();
	}

}
