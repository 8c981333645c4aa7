package org.tawasul.basicdata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.tawasul.directory.AppointmentKind;
import org.tawasul.directory.AppointmentPeriod;
import org.tawasul.directory.TimeRange;

/**
 * What is to be done to times in posts.
 */
final class AppointmentChanges {

	private final Map<AppointmentKind, List<AppointmentPeriod>> ended = new EnumMap<>(AppointmentKind.class);

	private final Map<AppointmentKind, List<AppointmentPeriod>> replaced = new EnumMap<>(AppointmentKind.class);

	private final Map<AppointmentKind, List<AppointmentPeriod>> begun = new EnumMap<>(AppointmentKind.class);

	private final Map<AppointmentKind, List<AppointmentPeriod>> vanished = new EnumMap<>(AppointmentKind.class);

	void begin(AppointmentKind as, AppointmentPeriod tenure) {
		add(this.begun, as, tenure);
	}

	void end(AppointmentKind as, List<AppointmentPeriod> tenures) {
		tenures.forEach((tenure) -> add(this.ended, as, tenure));
	}

	/** Ends a time before now, to make room for one that has begun already. */
	void end(AppointmentKind as, AppointmentPeriod tenure, Instant at) {
		add(this.replaced, as, tenure);
		if (tenure.period().from().isBefore(at)) {
			begin(as,
					new AppointmentPeriod(tenure.post(), tenure.username(), new TimeRange(tenure.period().from(), at)));
		}
	}

	void replace(AppointmentKind as, AppointmentPeriod before, AppointmentPeriod after) {
		add(this.replaced, as, before);
		begin(as, after);
	}

	/** Those go with their unit: nothing is to be written. */
	void vanish(AppointmentKind as, List<AppointmentPeriod> tenures) {
		tenures.forEach((tenure) -> add(this.vanished, as, tenure));
	}

	Map<AppointmentKind, List<AppointmentPeriod>> ended() {
		return this.ended;
	}

	Map<AppointmentKind, List<AppointmentPeriod>> replaced() {
		return this.replaced;
	}

	Map<AppointmentKind, List<AppointmentPeriod>> begun() {
		return this.begun;
	}

	Optional<AppointmentPeriod> begun(PostAssignmentKey key) {
		return this.begun.getOrDefault(key.as(), List.of())
			.stream()
			.filter((tenure) -> PostAssignmentKey.of(key.as(), tenure).equals(key))
			.findFirst();
	}

	boolean isEmpty() {
		return Stream.of(this.ended, this.replaced, this.begun).allMatch(Map::isEmpty);
	}

	/** The times that run or are to come, as they will be. */
	List<AppointmentPeriod> after(AppointmentKind as, Collection<List<AppointmentPeriod>> known) {
		Set<AppointmentPeriod> gone = new HashSet<>();
		Stream.of(this.ended, this.replaced, this.vanished)
			.forEach((tenures) -> gone.addAll(tenures.getOrDefault(as, List.of())));
		List<AppointmentPeriod> after = new ArrayList<>();
		known.stream().flatMap(List::stream).filter((tenure) -> !gone.contains(tenure)).forEach(after::add);
		after.addAll(this.begun.getOrDefault(as, List.of()));
		return after;
	}

	private static void add(Map<AppointmentKind, List<AppointmentPeriod>> edits, AppointmentKind as,
			AppointmentPeriod tenure) {
		edits.computeIfAbsent(as, (any) -> new ArrayList<>()).add(tenure);
	}

}
