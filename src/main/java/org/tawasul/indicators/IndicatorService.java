package org.tawasul.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.Chronology;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.indicators.CounterQuery.Anchor;
import org.tawasul.language.DateFormatter;

import org.springframework.stereotype.Service;

/**
 * Reads all figures of a page at once.
 */
@Service
class IndicatorService {

	private static final List<String> NUMBER = List.of("n");

	private static final List<String> RECEIVED = List.of("n", "open");

	private static final List<String> CLOSED = List.of("n", "late");

	private static final List<String> OPEN = List.of("open", "open/late");

	private final CounterRepository counters;

	private final MinistryDirectory ministry;

	private final Clock clock;

	IndicatorService(CounterRepository counters, MinistryDirectory ministry, Clock clock) {
		this.counters = counters;
		this.ministry = ministry;
		this.clock = clock;
	}

	/**
	 * The figures of now.
	 * @param scope whose cases
	 * @param period the period
	 * @param before what it is compared with
	 * @param calendar by whose months and years a long period is divided
	 */
	IndicatorFigures figures(CounterScope scope, Period period, Period before, Chronology calendar) {
		return figures(scope, period, before, calendar, units(scope));
	}

	/** The same, with other units than those directly below. */
	IndicatorFigures figures(CounterScope scope, Period period, Period before, Chronology calendar,
			List<CounterScope> units) {
		LocalDateTime now = LocalDateTime.ofInstant(this.clock.instant(), DateFormatter.ZONE);
		LocalDate today = now.toLocalDate();
		List<Period> parts = PeriodParts.of(period, calendar);
		List<CounterQuery> queries = new ArrayList<>(whole(scope, period, before, now));
		for (CaseAge age : CaseAge.values()) {
			queries.add(new CounterQuery(scope, Anchor.RECEIVED, start(age.from(today)),
					age.until(today).plusDays(1).atStartOfDay(), OPEN));
		}
		parts.forEach((part) -> {
			queries.add(new CounterQuery(scope, Anchor.RECEIVED, part, RECEIVED));
			queries.add(new CounterQuery(scope, Anchor.CLOSED, part, CLOSED));
		});
		units.forEach((unit) -> queries.addAll(some(unit, period, before, now)));
		Iterator<Counts> counts = this.counters.read(queries).iterator();
		return new IndicatorFigures(scope, period, before, today,
				new Figures(counts.next(), counts.next(), counts.next(), counts.next(), counts.next()), counts.next(),
				counts.next(), counts.next(), ages(counts), parts(parts, counts), units(units, counts));
	}

	private static List<CounterQuery> whole(CounterScope scope, Period period, Period before, LocalDateTime now) {
		return List.of(new CounterQuery(scope, Anchor.RECEIVED, period, null),
				new CounterQuery(scope, Anchor.RECEIVED, before, null),
				new CounterQuery(scope, Anchor.CLOSED, period, null), ever(scope, null), missed(scope, now, null),
				new CounterQuery(scope, Anchor.CLOSED, before, null),
				new CounterQuery(scope, Anchor.OBJECTED, period, null),
				new CounterQuery(scope, Anchor.OBJECTED, before, null));
	}

	private static List<CounterQuery> some(CounterScope unit, Period period, Period before, LocalDateTime now) {
		return List.of(new CounterQuery(unit, Anchor.RECEIVED, period, RECEIVED),
				new CounterQuery(unit, Anchor.RECEIVED, before, NUMBER),
				new CounterQuery(unit, Anchor.CLOSED, period, CLOSED), ever(unit, OPEN), missed(unit, now, NUMBER));
	}

	private static CounterQuery ever(CounterScope scope, @Nullable List<String> keys) {
		return new CounterQuery(scope, Anchor.RECEIVED, CounterQuery.EARLIEST, CounterQuery.LATEST, keys);
	}

	/** Promised before this minute: the search counts so, too. */
	private static CounterQuery missed(CounterScope scope, LocalDateTime now, @Nullable List<String> keys) {
		return new CounterQuery(scope, Anchor.PROMISED, CounterQuery.EARLIEST, now.truncatedTo(ChronoUnit.MINUTES),
				keys);
	}

	private static LocalDateTime start(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay() : CounterQuery.EARLIEST;
	}

	/**
	 * The units directly below; then what is at none of them. Cases of units that have
	 * been closed are in no unit's sums but in those of all.
	 */
	List<CounterScope> units(CounterScope scope) {
		return switch (scope.kind()) {
			case ALL -> divided(this.ministry.root().code(), true);
			case BELOW -> divided(scope.unit(), false);
			case ALONE, COORDINATED -> List.of();
		};
	}

	private List<CounterScope> divided(String unit, boolean all) {
		List<CounterScope> units = new ArrayList<>();
		this.ministry.children(unit).forEach((child) -> units.add(CounterScope.below(child.code())));
		units.add(CounterScope.alone(unit));
		if (all) {
			this.ministry.formerUnits().forEach((former) -> units.add(CounterScope.alone(former.code())));
			units.add(CounterScope.WITHOUT_UNIT);
		}
		return units;
	}

	private static Map<CaseAge, Long> ages(Iterator<Counts> counts) {
		Map<CaseAge, Long> ages = new EnumMap<>(CaseAge.class);
		for (CaseAge age : CaseAge.values()) {
			ages.put(age, counts.next().get("open"));
		}
		return ages;
	}

	private static Map<Period, Figures> parts(List<Period> parts, Iterator<Counts> counts) {
		Map<Period, Figures> figures = new LinkedHashMap<>();
		parts.forEach((part) -> figures.put(part,
				new Figures(counts.next(), Counts.NONE, counts.next(), Counts.NONE, Counts.NONE)));
		return figures;
	}

	private static Map<CounterScope, Figures> units(List<CounterScope> units, Iterator<Counts> counts) {
		Map<CounterScope, Figures> figures = new LinkedHashMap<>();
		units.forEach((unit) -> figures.put(unit,
				new Figures(counts.next(), counts.next(), counts.next(), counts.next(), counts.next())));
		return figures;
	}

}
