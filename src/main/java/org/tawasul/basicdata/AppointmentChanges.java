package org.tawasul.basicdata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.tawasul.directory.AppointmentKind;
import org.tawasul.directory.AppointmentPeriod;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What an import does to appointments and stand-ins.
 */
final class AppointmentChanges {

	private final MultiValueMap<AppointmentKind, AppointmentPeriod> ended = new LinkedMultiValueMap<>();

	private final MultiValueMap<AppointmentKind, AppointmentPeriod> replaced = new LinkedMultiValueMap<>();

	private final MultiValueMap<AppointmentKind, AppointmentPeriod> begun = new LinkedMultiValueMap<>();

	private final MultiValueMap<AppointmentKind, AppointmentPeriod> removedWithUnit = new LinkedMultiValueMap<>();

	void begin(AppointmentKind kind, AppointmentPeriod appointment) {
		this.begun.add(kind, appointment);
	}

	void end(AppointmentKind kind, List<AppointmentPeriod> appointments) {
		this.ended.addAll(kind, appointments);
	}

	/** Ends an appointment before now, to make room for one that has begun already. */
	void endAt(AppointmentKind kind, AppointmentPeriod appointment, Instant end) {
		this.replaced.add(kind, appointment);
		if (appointment.period().from().isBefore(end)) {
			begin(kind, appointment.endingAt(end));
		}
	}

	void replace(AppointmentKind kind, AppointmentPeriod before, AppointmentPeriod after) {
		this.replaced.add(kind, before);
		begin(kind, after);
	}

	/** The appointments are deleted with their unit: nothing is to be written. */
	void removeWithUnit(AppointmentKind kind, List<AppointmentPeriod> appointments) {
		this.removedWithUnit.addAll(kind, appointments);
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

	Optional<AppointmentPeriod> begun(AppointmentKey key) {
		return this.begun.getOrDefault(key.kind(), List.of())
			.stream()
			.filter((appointment) -> AppointmentKey.of(key.kind(), appointment).equals(key))
			.findFirst();
	}

	boolean isEmpty() {
		return Stream.of(this.ended, this.replaced, this.begun).allMatch(Map::isEmpty);
	}

	/** The running and future appointments as they will be. */
	List<AppointmentPeriod> after(AppointmentKind kind, Collection<List<AppointmentPeriod>> known) {
		Set<AppointmentPeriod> removed = new HashSet<>();
		Stream.of(this.ended, this.replaced, this.removedWithUnit)
			.forEach((appointments) -> removed.addAll(appointments.getOrDefault(kind, List.of())));
		List<AppointmentPeriod> after = new ArrayList<>();
		known.stream().flatMap(List::stream).filter((each) -> !removed.contains(each)).forEach(after::add);
		after.addAll(this.begun.getOrDefault(kind, List.of()));
		return after;
	}

}
