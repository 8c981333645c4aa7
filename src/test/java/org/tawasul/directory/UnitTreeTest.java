package org.tawasul.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UnitTreeTest {

	private final UnitTree tree = new UnitTree(SmallMinistry.UNITS);

	@Test
	void theLadderOfADepartmentClimbsByEveryHeadToTheMinister() {
		assertThat(this.tree.ladder("EDU-01-SAF")).extracting(Rung::group)
			.containsExactly("EDU-01-SAF.coordinators", "EDU-01-SAF.head", "EDU-01.head", "AGY-GEN.head",
					"minister-office");
	}

	@Test
	void theLadderOfAUniversityGoesByTheAgencyForUniversities() {
		assertThat(this.tree.ladder("UNI-KSU")).extracting(Rung::group)
			.containsExactly("UNI-KSU.coordinators", "UNI-KSU.head", "AGY-UNI.head", "minister-office");
	}

	@Test
	void theLadderOfAnAgencyHasItsHeadAndTheMinister() {
		assertThat(this.tree.ladder("AGY-UNI")).containsExactly(new Rung("AGY-UNI", RungKind.COORDINATORS),
				new Rung("AGY-UNI", RungKind.HEAD), new Rung("MOE", RungKind.MINISTER));
	}

	@Test
	void theLadderOfTheRootEndsAtTheMinisterAsWell() {
		assertThat(this.tree.ladder("MOE")).containsExactly(new Rung("MOE", RungKind.COORDINATORS),
				new Rung("MOE", RungKind.MINISTER));
	}

	@Test
	void anUnknownUnitHasNoLadder() {
		assertThatExceptionOfType(DirectoryRefused.class).isThrownBy(() -> this.tree.ladder("EDU-13"))
			.extracting(DirectoryRefused::code)
			.isEqualTo("unit_unknown");
	}

	@Test
	void aUnitIsAboveThoseBelowItButNotAboveItself() {
		assertThat(this.tree.isAbove("MOE", "EDU-01-SAF")).isTrue();
		assertThat(this.tree.isAbove("AGY-GEN", "EDU-01-SAF")).isTrue();
		assertThat(this.tree.isAbove("EDU-01-SAF", "AGY-GEN")).isFalse();
		assertThat(this.tree.isAbove("EDU-01-BLD", "EDU-01-SAF")).isFalse();
		assertThat(this.tree.isAbove("EDU-01", "EDU-01")).isFalse();
		assertThat(this.tree.isAbove("EDU-01", "nowhere")).isFalse();
	}

	@Test
	void theDirectorateOfARegionIsNotMistakenForItsDepartments() {
		assertThat(this.tree.directorateOf("SA-01")).map(OrgUnit::code).contains("EDU-01");
		assertThat(this.tree.directorateOf("ABROAD")).isEmpty();
	}

	@Test
	void unitsComeEachBeforeThoseBelowIt() {
		List<OrgUnit> shuffled = new ArrayList<>(SmallMinistry.UNITS);
		Collections.reverse(shuffled);
		List<String> codes = new UnitTree(shuffled).units().stream().map(OrgUnit::code).toList();
		assertThat(codes).hasSameSizeAs(SmallMinistry.UNITS).startsWith("MOE");
		assertThat(codes.indexOf("AGY-GEN")).isLessThan(codes.indexOf("EDU-01"));
		assertThat(codes.indexOf("EDU-01")).isLessThan(codes.indexOf("EDU-01-SAF"));
	}

	@Test
	void aLoopIsNoTree() {
		refuses(SmallMinistry.unit("MOE", null, UnitKind.MINISTRY, null),
				SmallMinistry.unit("A", "B", UnitKind.AGENCY, null),
				SmallMinistry.unit("B", "A", UnitKind.AGENCY, null));
	}

	@Test
	void twoRootsAreNoTree() {
		refuses(SmallMinistry.unit("MOE", null, UnitKind.MINISTRY, null),
				SmallMinistry.unit("MOF", null, UnitKind.MINISTRY, null));
	}

	@Test
	void aUnitUnderNothingIsNoTree() {
		refuses(SmallMinistry.unit("MOE", null, UnitKind.MINISTRY, null),
				SmallMinistry.unit("A", "NOWHERE", UnitKind.AGENCY, null));
	}

	@Test
	void aMinistryWithoutUnitsIsEmptyButNoError() {
		UnitTree empty = new UnitTree(List.of());
		assertThat(empty.root()).isEmpty();
		assertThat(empty.units()).isEmpty();
		assertThat(empty.directorateOf("SA-01")).isEmpty();
	}

	private static void refuses(OrgUnit... units) {
		assertThatExceptionOfType(DirectoryRefused.class).isThrownBy(() -> new UnitTree(List.of(units)))
			.extracting(DirectoryRefused::code)
			.isEqualTo("tree_broken");
	}

}
