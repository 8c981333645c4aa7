package org.tawasul.process.form;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.UnitKind;

import org.springframework.stereotype.Component;

/**
 * The units that a form offers for referring or routing a case: a few dozen, nearest
 * first.
 */
@Component
public class ReferralTargets {

	private static final int MAX_TARGETS = 80;

	private final MinistryDirectory ministry;

	ReferralTargets(MinistryDirectory ministry) {
		this.ministry = ministry;
	}

	/**
	 * Those of {@link #forRouting} to which the case's own rules allow to refer it.
	 * @param caseFile the case
	 * @return nearest first
	 */
	public List<OrgUnit> forReferral(CaseFile caseFile) {
		String holder = caseFile.getAssignment().getUnit();
		Predicate<String> isAboveHolder = (unit) -> holder != null && this.ministry.isAbove(unit, holder);
		return forRouting(caseFile).stream()
			.filter((unit) -> caseFile.mayBeReferredTo(unit.code(), isAboveHolder))
			.toList();
	}

	/**
	 * Those of the case's region, then the departments of other regions that do the same
	 * work, then agencies and universities.
	 * @param caseFile the case
	 * @return nearest first
	 */
	public List<OrgUnit> forRouting(CaseFile caseFile) {
		return Stream
			.of(inRegion(caseFile.getReport().region()), counterparts(caseFile.getAssignment().getUnit()),
					this.ministry.unitsOfKind(UnitKind.AGENCY).stream(),
					this.ministry.unitsOfKind(UnitKind.UNIVERSITY).stream())
			.flatMap((units) -> units)
			.distinct()
			.limit(MAX_TARGETS)
			.toList();
	}

	/**
	 * Those of a region, then agencies and universities.
	 * @param region ISO 3166-2 code
	 * @return nearest first
	 */
	public Stream<OrgUnit> inRegionAndAbove(String region) {
		return Stream
			.of(inRegion(region), this.ministry.unitsOfKind(UnitKind.AGENCY).stream(),
					this.ministry.unitsOfKind(UnitKind.UNIVERSITY).stream())
			.flatMap((units) -> units)
			.distinct();
	}

	private Stream<OrgUnit> inRegion(String region) {
		return this.ministry.directorateOf(region)
			.stream()
			.flatMap((directorate) -> Stream.concat(this.ministry.children(directorate.code()).stream(),
					Stream.of(directorate)));
	}

	private Stream<OrgUnit> counterparts(@Nullable String holder) {
		return (holder != null) ? this.ministry.counterpartsOf(holder) : Stream.empty();
	}

}
