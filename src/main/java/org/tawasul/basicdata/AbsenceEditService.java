package org.tawasul.basicdata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.directory.AppointmentKind;
import org.tawasul.directory.AppointmentLookup;
import org.tawasul.directory.AppointmentService;
import org.tawasul.directory.DirectoryException;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Post;
import org.tawasul.directory.StaffedPost;
import org.tawasul.directory.TimeRange;
import org.tawasul.language.DateFormatter;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters when somebody is away and who stands in for all of their posts meanwhile, and
 * records it in the audit trail.
 */
@Service
public class AbsenceEditService {

	private final BasicDataPlanner planner;

	private final AppointmentService appointments;

	private final AppointmentLookup posts;

	private final MinistryDirectory directory;

	private final AuditTrail audit;

	AbsenceEditService(BasicDataPlanner planner, AppointmentService appointments, AppointmentLookup posts,
			MinistryDirectory directory, AuditTrail audit) {
		this.planner = planner;
		this.directory = directory;
		this.appointments = appointments;
		this.posts = posts;
		this.audit = audit;
	}

	/**
	 * Enters an absence.
	 * @param username who is away
	 * @param typed the first day, the last one, and the stand-in's user name by column
	 * @param unattended whether posts may be left to which nobody attends
	 * @return what is wrong with what was typed; nothing is wrong with an empty plan
	 * @throws DirectoryException if the directory refuses it
	 * @throws UnattendedPostException if nobody would attend to a post, unless that may
	 * be
	 */
	@Transactional
	public ImportPlan record(String username, Map<ImportColumn, String> typed, boolean unattended) {
		this.appointments.keepOthersWaiting();
		ImportPlanBuilder plan = this.planner.begin(Map.of(), Set.of(), new ImportFaults());
		CellParser cells = plan.parser(new ImportRow("", 1, typed));
		Optional<LocalDate> from = cells.requiredDate(ImportColumn.FROM);
		Optional<LocalDate> until = cells.date(ImportColumn.UNTIL);
		String standIn = typed.getOrDefault(ImportColumn.USERNAME, "").isBlank() ? null : cells.username().orElse(null);
		if (cells.isValid() && from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
			cells.refuse(ImportColumn.UNTIL, "from_after_until");
		}
		else if (cells.isValid() && until.isPresent() && !start(until.get().plusDays(1)).isAfter(plan.now())) {
			cells.refuse(ImportColumn.UNTIL, "absence_over");
		}
		if (cells.isValid()) {
			if (standIn == null && !unattended) {
				checkAttendance(username, start(from.orElseThrow()));
			}
			record(username, start(from.orElseThrow()), until.map((day) -> start(day.plusDays(1))).orElse(null),
					standIn);
		}
		return plan.build();
	}

	private void record(String username, Instant from, @Nullable Instant until, @Nullable String standIn) {
		List<Post> held = (standIn != null) ? postsOf(username) : List.of();
		if (standIn != null && this.directory.person(standIn).isEmpty()) {
			throw new DirectoryException("person_unknown", standIn);
		}
		if (standIn != null && held.isEmpty()) {
			throw new DirectoryException("nothing_to_stand_in_for", username);
		}
		this.appointments.recordAbsence(username, from, until);
		this.audit.record(AuditAction.ABSENCE_CHANGED, username, details("added", from, until));
		if (standIn != null) {
			held.forEach((post) -> appointStandIn(post, standIn, from, until));
		}
	}

	private void appointStandIn(Post post, String username, Instant from, @Nullable Instant until) {
		this.appointments.appointStandIn(post.unit(), post.role(), username, from, until);
		Map<String, String> details = new LinkedHashMap<>(
				Map.of("as", AppointmentKind.STAND_IN.name(), "role", post.role().name(), "unit", post.unit()));
		details.putAll(details("added", from, until));
		this.audit.record(AuditAction.POSTS_CHANGED, username, details);
	}

	private void checkAttendance(String username, Instant at) {
		List<String> empty = postsOf(username).stream()
			.filter((post) -> !this.posts.isAttendedWithout(post, username, at))
			.map(Post::unit)
			.distinct()
			.toList();
		if (!empty.isEmpty()) {
			throw new UnattendedPostException(empty);
		}
	}

	private List<Post> postsOf(String username) {
		return this.posts.ofPerson(username)
			.stream()
			.filter((each) -> each.kind() == AppointmentKind.APPOINTMENT)
			.map(StaffedPost::appointment)
			.map((each) -> each.post())
			.distinct()
			.toList();
	}

	/**
	 * Ends an absence, or takes back one that has not begun, and with it the time of
	 * those who were to stand in meanwhile.
	 * @param username who was away
	 * @param from its first moment
	 * @throws DirectoryException if there is none
	 */
	@Transactional
	public void end(String username, Instant from) {
		this.appointments.keepOthersWaiting();
		TimeRange absence = this.posts.absences(username)
			.stream()
			.filter((each) -> each.from().equals(from))
			.findFirst()
			.orElseThrow(() -> new DirectoryException("not_absent", username));
		Instant now = this.planner.begin(Map.of(), Set.of(), new ImportFaults()).now();
		Instant end = absence.from().isAfter(now) ? absence.from() : now;
		this.appointments.endAbsence(username, end);
		postsOf(username).forEach((post) -> endStandIns(post, absence, end));
		this.audit.record(AuditAction.ABSENCE_CHANGED, username, details("ended", absence.from(), absence.until()));
	}

	private void endStandIns(Post post, TimeRange absence, Instant end) {
		this.posts.standIns(post).stream().filter((each) -> each.period().equals(absence)).forEach((each) -> {
			this.appointments.endStandIn(post.unit(), post.role(), each.username(), end);
			Map<String, String> details = new LinkedHashMap<>(
					Map.of("as", AppointmentKind.STAND_IN.name(), "role", post.role().name(), "unit", post.unit()));
			details.putAll(details("ended", absence.from(), absence.until()));
			this.audit.record(AuditAction.POSTS_CHANGED, each.username(), details);
		});
	}

	private static Map<String, String> details(String change, Instant from, @Nullable Instant until) {
		Map<String, String> details = new LinkedHashMap<>(Map.of("change", change, "from", day(from)));
		if (until != null) {
			details.put("until", day(until.minusMillis(1)));
		}
		return details;
	}

	private static String day(Instant moment) {
		return LocalDate.ofInstant(moment, DateFormatter.ZONE).toString();
	}

	private static Instant start(LocalDate day) {
		return day.atStartOfDay(DateFormatter.ZONE).toInstant();
	}

	/** Nobody would attend to posts of somebody who is away. */
	public static final class UnattendedPostException extends RuntimeException {

		private final transient List<String> units;

		UnattendedPostException(List<String> units) {
			super("Nobody attends to posts of " + units);
			this.units = units;
		}

		/**
		 * Where.
		 * @return the units' codes
		 */
		public List<String> units() {
			return this.units;
		}

	}

}
