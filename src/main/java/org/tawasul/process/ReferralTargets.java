package org.tawasul.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;

import org.springframework.stereotype.Component;

/**
 * The units that a case may sensibly go to: a few dozen, nearest first.
 */
@Component
public class ReferralTargets {

	private static final Set<String> EVERYWHERE = Set.of("AGY-GEN", "AGY-UNI", "AGY-SCH", "AGY-DIG");

	private static final int MOST = 60;

	private final MinistryDirectory ministry;

	ReferralTargets(MinistryDirectory ministry) {
		this.ministry = ministry;
	}

	/**
	 * Not the unit that has the case, nor the one that just referred it, nor one above.
	 */
	public List<OrgUnit> forReferral(CaseFile file) {
		String holder = file.getAssignment().getUnit();
		String back = file.getAssignment().getReferredBy();
		return forRouting(file).stream()
			.filter((unit) -> !unit.code().equals(holder) && !unit.code().equals(back) && !isAbove(unit, holder))
			.toList();
	}

	/**
	 * Those of the case's region, then the others of the same work, then the agencies.
	 */
	public List<OrgUnit> forRouting(CaseFile file) {
		return Stream.of(inRegion(file), siblingsElsewhere(file), others())
			.flatMap((units) -> units)
			.distinct()
			.limit(MOST)
			.toList();
	}

	private Stream<OrgUnit> inRegion(CaseFile file) {
		return this.ministry.directorateOf(file.getRegion())
			.stream()
			.flatMap((directorate) -> Stream.concat(this.ministry.children(directorate.code()).stream(),
					Stream.of(directorate)));
	}

	private Stream<OrgUnit> siblingsElsewhere(CaseFile file) {
		String holder = file.getAssignment().getUnit();
		if (holder == null || !holder.matches("EDU-\\d\\d-[A-Z]{3}")) {
			return Stream.empty();
		}
		String work = holder.substring(6);
		return this.ministry.units().stream().filter((unit) -> unit.code().matches("EDU-\\d\\d" + work));
	}

	private Stream<OrgUnit> others() {
		return this.ministry.units()
			.stream()
			.filter((unit) -> EVERYWHERE.contains(unit.code()) || unit.code().startsWith("UNI-"));
	}

	private boolean isAbove(OrgUnit unit, @Nullable String holder) {
		return holder != null && this.ministry.isAbove(unit.code(), holder);
	}

}
