package org.tawasul.basicdata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.reading.ImportColumn;
import org.tawasul.basicdata.reading.ImportFileKind;
import org.tawasul.basicdata.reading.ImportRow;
import org.tawasul.directory.AppointmentKind;
import org.tawasul.directory.AppointmentPeriod;
import org.tawasul.directory.Post;
import org.tawasul.directory.Role;

/**
 * Whether the posts, as they will be, can be: one head at a time, nobody twice, and
 * somebody left who can let people in.
 */
final class PostAssignmentValidator {

	private final ImportPlanBuilder draft;

	private final Map<PostAssignmentKey, ImportRow> lines;

	private final AppointmentChanges edits;

	PostAssignmentValidator(ImportPlanBuilder draft, Map<PostAssignmentKey, ImportRow> lines,
			AppointmentChanges edits) {
		this.draft = draft;
		this.lines = lines;
		this.edits = edits;
	}

	void check(Map<PostAssignmentKey, List<AppointmentPeriod>> known) {
		List<AppointmentPeriod> appointments = after(AppointmentKind.APPOINTMENT, known);
		List<AppointmentPeriod> standIns = after(AppointmentKind.STAND_IN, known);
		clash(AppointmentKind.APPOINTMENT,
				appointments.stream().filter((tenure) -> tenure.post().role() == Role.HEAD).toList(),
				AppointmentPeriod::post, "two_heads");
		clash(AppointmentKind.APPOINTMENT, appointments,
				(tenure) -> PostAssignmentKey.of(AppointmentKind.APPOINTMENT, tenure), "post_overlaps");
		clash(AppointmentKind.STAND_IN, standIns, (tenure) -> PostAssignmentKey.of(AppointmentKind.STAND_IN, tenure),
				"post_overlaps");
		forOneself(appointments, standIns);
		administrators(known, appointments);
	}

	private List<AppointmentPeriod> after(AppointmentKind as, Map<PostAssignmentKey, List<AppointmentPeriod>> known) {
		return this.edits.after(as,
				known.entrySet()
					.stream()
					.filter((entry) -> entry.getKey().as() == as)
					.map(Map.Entry::getValue)
					.toList());
	}

	private void clash(AppointmentKind as, List<AppointmentPeriod> tenures, Function<AppointmentPeriod, Object> by,
			String code) {
		tenures.stream().collect(Collectors.groupingBy(by)).values().forEach((rivals) -> {
			List<AppointmentPeriod> sorted = new ArrayList<>(rivals);
			sorted.sort(Comparator.comparingInt((AppointmentPeriod tenure) -> number(as, tenure)));
			for (int at = 1; at < sorted.size(); at++) {
				AppointmentPeriod later = sorted.get(at);
				sorted.subList(0, at)
					.stream()
					.filter((tenure) -> tenure.period().overlaps(later.period()))
					.findFirst()
					.ifPresent((other) -> fault(as, later, code, later.post().unit(), other.username()));
			}
		});
	}

	private void forOneself(List<AppointmentPeriod> appointments, List<AppointmentPeriod> standIns) {
		Map<Post, List<AppointmentPeriod>> held = appointments.stream()
			.collect(Collectors.groupingBy(AppointmentPeriod::post));
		standIns.stream()
			.filter((standIn) -> held.getOrDefault(standIn.post(), List.of())
				.stream()
				.anyMatch((tenure) -> tenure.username().equals(standIn.username())
						&& tenure.period().overlaps(standIn.period())))
			.forEach((standIn) -> fault(AppointmentKind.STAND_IN, standIn, "stand_in_for_oneself", standIn.username()));
	}

	/**
	 * One of those who are administrators today stays one, and the time of one has no
	 * end, or nobody could come in now or later.
	 */
	private void administrators(Map<PostAssignmentKey, List<AppointmentPeriod>> known, List<AppointmentPeriod> after) {
		List<AppointmentPeriod> present = known.values().stream().flatMap(List::stream).toList();
		Set<String> before = administrators(present);
		Set<String> staying = new HashSet<>(administrators(after));
		staying.retainAll(before);
		boolean runsOut = hasEndlessAdministrator(present) && !hasEndlessAdministrator(after);
		if (!before.isEmpty() && (staying.isEmpty() || runsOut)) {
			this.draft.faults()
				.add(ImportFileKind.POSTS.file(), 0, null, "last_administrator", String.join("، ", before));
		}
	}

	private Set<String> administrators(List<AppointmentPeriod> tenures) {
		return tenures.stream()
			.filter((tenure) -> tenure.post().role() == Role.ADMINISTRATOR
					&& tenure.period().contains(this.draft.now()))
			.map(AppointmentPeriod::username)
			.collect(Collectors.toSet());
	}

	private static boolean hasEndlessAdministrator(List<AppointmentPeriod> tenures) {
		return tenures.stream()
			.anyMatch((tenure) -> tenure.post().role() == Role.ADMINISTRATOR && tenure.period().until() == null);
	}

	private int number(AppointmentKind as, AppointmentPeriod tenure) {
		ImportRow line = line(as, tenure);
		return (line != null) ? line.number() : 0;
	}

	private @Nullable ImportRow line(AppointmentKind as, AppointmentPeriod tenure) {
		return this.lines.get(PostAssignmentKey.of(as, tenure));
	}

	private void fault(AppointmentKind as, AppointmentPeriod tenure, String code, String... arguments) {
		ImportRow line = line(as, tenure);
		String file = (line != null) ? line.file() : ImportFileKind.POSTS.file();
		this.draft.faults().add(file, number(as, tenure), ImportColumn.USERNAME, code, arguments);
	}

}
