package org.tawasul.basicdata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.AppointmentKind;
import org.tawasul.directory.AppointmentPeriod;
import org.tawasul.directory.Post;
import org.tawasul.directory.Role;

/**
 * Validates the posts as they will be: one head at a time, nobody twice, and an
 * administrator left.
 */
final class ImportedAppointmentValidator {

	private final ImportPlanBuilder plan;

	private final Map<AppointmentKey, ImportRow> rows;

	ImportedAppointmentValidator(ImportPlanBuilder plan, Map<AppointmentKey, ImportRow> rows) {
		this.plan = plan;
		this.rows = rows;
	}

	void check(Map<AppointmentKey, List<AppointmentPeriod>> known,
			Map<AppointmentKey, List<AppointmentPeriod>> wanted) {
		List<AppointmentPeriod> appointments = ofKind(AppointmentKind.APPOINTMENT, wanted);
		appointments.stream()
			.filter((each) -> each.post().role() == Role.HEAD)
			.collect(Collectors.groupingBy(AppointmentPeriod::post))
			.values()
			.forEach((sameKey) -> checkOverlaps(AppointmentKind.APPOINTMENT, sameKey, "two_heads"));
		wanted.forEach((key, periods) -> checkOverlaps(key.kind(), periods, "post_overlaps"));
		checkStandInForOneself(appointments, ofKind(AppointmentKind.STAND_IN, wanted));
		checkAdministrators(known, appointments);
	}

	/** Without those that end now. */
	private List<AppointmentPeriod> ofKind(AppointmentKind kind, Map<AppointmentKey, List<AppointmentPeriod>> all) {
		return all.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().kind() == kind)
			.flatMap((entry) -> entry.getValue().stream())
			.filter((each) -> each.period().endsAfter(this.plan.now()))
			.toList();
	}

	private void checkOverlaps(AppointmentKind kind, List<AppointmentPeriod> sameKey, String code) {
		List<AppointmentPeriod> sorted = new ArrayList<>(sameKey);
		sorted.sort(Comparator.comparingInt((AppointmentPeriod each) -> number(kind, each)));
		for (int at = 1; at < sorted.size(); at++) {
			AppointmentPeriod later = sorted.get(at);
			sorted.subList(0, at)
				.stream()
				.filter((each) -> each.period().overlaps(later.period()))
				.findFirst()
				.ifPresent((other) -> fault(kind, later, code, later.post().unit(), other.username()));
		}
	}

	private void checkStandInForOneself(List<AppointmentPeriod> appointments, List<AppointmentPeriod> standIns) {
		Map<Post, List<AppointmentPeriod>> held = appointments.stream()
			.collect(Collectors.groupingBy(AppointmentPeriod::post));
		standIns.stream()
			.filter((standIn) -> held.getOrDefault(standIn.post(), List.of())
				.stream()
				.anyMatch((each) -> each.username().equals(standIn.username())
						&& each.period().overlaps(standIn.period())))
			.forEach((standIn) -> fault(AppointmentKind.STAND_IN, standIn, "stand_in_for_oneself", standIn.username()));
	}

	/**
	 * One of today's administrators must stay one, and one must be it without an end, or
	 * nobody could sign in to administer now or later.
	 */
	private void checkAdministrators(Map<AppointmentKey, List<AppointmentPeriod>> known,
			List<AppointmentPeriod> after) {
		List<AppointmentPeriod> present = known.values().stream().flatMap(List::stream).toList();
		Set<String> before = administrators(present);
		Set<String> staying = new HashSet<>(administrators(after));
		staying.retainAll(before);
		boolean willEnd = hasEndlessAdministrator(present) && !hasEndlessAdministrator(after);
		if (!before.isEmpty() && (staying.isEmpty() || willEnd)) {
			this.plan.faults()
				.add(ImportFileKind.POSTS.file(), 0, null, "last_administrator", String.join("، ", before));
		}
	}

	private Set<String> administrators(List<AppointmentPeriod> appointments) {
		return appointments.stream()
			.filter((each) -> each.post().role() == Role.ADMINISTRATOR && each.period().contains(this.plan.now()))
			.map(AppointmentPeriod::username)
			.collect(Collectors.toSet());
	}

	private static boolean hasEndlessAdministrator(List<AppointmentPeriod> appointments) {
		return appointments.stream()
			.anyMatch((each) -> each.post().role() == Role.ADMINISTRATOR && each.period().until() == null);
	}

	private int number(AppointmentKind kind, AppointmentPeriod each) {
		ImportRow row = row(kind, each);
		return (row != null) ? row.number() : 0;
	}

	private @Nullable ImportRow row(AppointmentKind kind, AppointmentPeriod each) {
		return this.rows.get(AppointmentKey.of(kind, each));
	}

	private void fault(AppointmentKind kind, AppointmentPeriod each, String code, String... arguments) {
		ImportRow row = row(kind, each);
		String file = (row != null) ? row.file() : ImportFileKind.POSTS.file();
		this.plan.faults().add(file, number(kind, each), ImportColumn.USERNAME, code, arguments);
	}

}
