package org.tawasul.basicdata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.tawasul.directory.AppointmentPeriod;
import org.tawasul.directory.Post;
import org.tawasul.directory.Role;

/**
 * Makes sure that a form leaves no unit without anybody who takes its cases, and no role
 * of the whole ministry without anybody: neither now nor from a later day on. Files may
 * do so, since the next file names the successors.
 */
final class StaffingValidator {

	static final String ROLE_WITHOUT_ANYBODY = "role_without_anybody";

	private final ImportPlanBuilder plan;

	private final UnitPlanner units;

	StaffingValidator(ImportPlanBuilder plan, UnitPlanner units) {
		this.plan = plan;
		this.units = units;
	}

	void check(Map<AppointmentKey, List<AppointmentPeriod>> known,
			Map<AppointmentKey, List<AppointmentPeriod>> wanted) {
		Map<String, Post> before = staffed(known, this::isPresent);
		Map<String, Post> beforeLater = staffed(known, StaffingValidator::isEndless);
		before.keySet().removeAll(staffed(wanted, this::isPresent).keySet());
		beforeLater.keySet().removeAll(staffed(wanted, StaffingValidator::isEndless).keySet());
		before.values().forEach(this::fault);
		beforeLater.forEach((group, post) -> {
			if (!before.containsKey(group)) {
				fault(post);
			}
		});
	}

	/** A post for each unit, or role of the whole ministry, that has somebody. */
	private static Map<String, Post> staffed(Map<AppointmentKey, List<AppointmentPeriod>> all,
			Predicate<AppointmentPeriod> counts) {
		Map<String, Post> staffed = new HashMap<>();
		all.values()
			.stream()
			.flatMap(List::stream)
			.filter(counts)
			.forEach((each) -> staffed.putIfAbsent(each.post().role().group().orElse(each.post().unit()), each.post()));
		return staffed;
	}

	private boolean isPresent(AppointmentPeriod each) {
		return each.period().contains(this.plan.now());
	}

	private static boolean isEndless(AppointmentPeriod each) {
		return each.period().until() == null;
	}

	private void fault(Post post) {
		boolean ofUnit = post.role().group().isEmpty();
		if (post.role() == Role.ADMINISTRATOR || (ofUnit && this.units.isRemoved(post.unit()))) {
			return;
		}
		this.plan.faults()
			.add("", 0, null, ofUnit ? "unit_without_anybody" : ROLE_WITHOUT_ANYBODY,
					ofUnit ? post.unit() : post.role().name());
	}

}
