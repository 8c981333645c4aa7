package org.tawasul.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UnitTreeTest {

	private final UnitTree tree = new UnitTree(DirectoryFixture.UNITS);

	@Test
	void theEscalationPathOfADepartmentLeadsThroughEveryHeadToTheMinister() {
		assertThat(this.tree.escalationPath("EDU-01-SAF")).extracting(EscalationLevel::group)
			.containsExactly("EDU-01-SAF.coordinators", "EDU-01-SAF.head", "EDU-01.head", "AGY-GEN.head",
					"minister-office");
	}

	@Test
	void theEscalationPathOfAUniversityGoesByTheAgencyForUniversities() {
		assertThat(this.tree.escalationPath("UNI-KSU")).extracting(EscalationLevel::group)
			.containsExactly("UNI-KSU.coordinators", "UNI-KSU.head", "AGY-UNI.head", "minister-office");
	}

	@Test
	void theEscalationPathOfAnAgencyHasItsHeadAndTheMinister() {
		assertThat(this.tree.escalationPath("AGY-UNI")).containsExactly(
				new EscalationLevel("AGY-UNI", EscalationLevelKind.COORDINATORS),
				new EscalationLevel("AGY-UNI", EscalationLevelKind.HEAD),
				new EscalationLevel("MOE", EscalationLevelKind.MINISTER));
	}

	@Test
	void theEscalationPathOfTheRootEndsAtTheMinisterAsWell() {
		assertThat(this.tree.escalationPath("MOE")).containsExactly(
				new EscalationLevel("MOE", EscalationLevelKind.COORDINATORS),
				new EscalationLevel("MOE", EscalationLevelKind.MINISTER));
	}

	@Test
	void anUnknownUnitHasNoEscalationPath() {
		assertThatExceptionOfType(DirectoryException.class).isThrownBy(() -> this.tree.escalationPath("EDU-13"))
			.extracting(DirectoryException::code)
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
	void aSubtreeIsAUnitWithAllBelowIt() {
		assertThat(this.tree.subtree("AGY-GEN")).extracting(OrgUnit::code)
			.containsExactly("AGY-GEN", "EDU-01", "EDU-01-SAF", "EDU-01-BLD");
		assertThat(this.tree.subtree("EDU-01-SAF")).extracting(OrgUnit::code).containsExactly("EDU-01-SAF");
		assertThat(this.tree.subtree("nowhere")).isEmpty();
	}

	@Test
	void theDirectorateOfARegionIsNotMistakenForItsDepartments() {
		assertThat(this.tree.directorateOf("SA-01")).map(OrgUnit::code).contains("EDU-01");
		assertThat(this.tree.directorateOf("ABROAD")).isEmpty();
	}

	@Test
	void generalEducationIsTheUnitAboveTheDirectoratesWhateverItsCode() {
		assertThat(this.tree.parentOfDirectorates()).map(OrgUnit::code).contains("AGY-GEN");
		assertThat(new UnitTree(List.of(DirectoryFixture.unit("MOE", null, UnitKind.MINISTRY, null)))
			.parentOfDirectorates()).isEmpty();
	}

	@Test
	void aDepartmentHasCounterpartsOfTheSameWorkBelowOtherDirectorates() {
		UnitTree two = new UnitTree(Stream
			.concat(DirectoryFixture.UNITS.stream(),
					Stream.of(DirectoryFixture.unit("EDU-02", "AGY-GEN", UnitKind.DIRECTORATE, "SA-02"),
							DirectoryFixture.unit("EDU-02-SAF", "EDU-02", UnitKind.DEPARTMENT, "SA-02"),
							DirectoryFixture.unit("EDU-02-BLD", "EDU-02", UnitKind.EDUCATION_OFFICE, "SA-02")))
			.toList());
		assertThat(two.counterpartsOf("EDU-01-SAF")).extracting(OrgUnit::code)
			.containsExactly("EDU-01-SAF", "EDU-02-SAF");
		assertThat(two.counterpartsOf("EDU-01-BLD")).extracting(OrgUnit::code).containsExactly("EDU-01-BLD");
		assertThat(two.counterpartsOf("UNI-KSU")).isEmpty();
		assertThat(two.counterpartsOf("nowhere")).isEmpty();
	}

	@Test
	void unitsComeEachBeforeThoseBelowIt() {
		List<OrgUnit> shuffled = new ArrayList<>(DirectoryFixture.UNITS);
		Collections.reverse(shuffled);
		List<String> codes = new UnitTree(shuffled).units().stream().map(OrgUnit::code).toList();
		assertThat(codes).hasSameSizeAs(DirectoryFixture.UNITS).startsWith("MOE");
		assertThat(codes.indexOf("AGY-GEN")).isLessThan(codes.indexOf("EDU-01"));
		assertThat(codes.indexOf("EDU-01")).isLessThan(codes.indexOf("EDU-01-SAF"));
	}

	@Test
	void aLoopIsNoTree() {
		refuses(DirectoryFixture.unit("MOE", null, UnitKind.MINISTRY, null),
				DirectoryFixture.unit("A", "B", UnitKind.AGENCY, null),
				DirectoryFixture.unit("B", "A", UnitKind.AGENCY, null));
	}

	@Test
	void twoRootsAreNoTree() {
		refuses(DirectoryFixture.unit("MOE", null, UnitKind.MINISTRY, null),
				DirectoryFixture.unit("MOF", null, UnitKind.MINISTRY, null));
	}

	@Test
	void aUnitUnderNothingIsNoTree() {
		refuses(DirectoryFixture.unit("MOE", null, UnitKind.MINISTRY, null),
				DirectoryFixture.unit("A", "NOWHERE", UnitKind.AGENCY, null));
	}

	@Test
	void aMinistryWithoutUnitsIsEmptyButNoError() {
		UnitTree empty = new UnitTree(List.of());
		assertThat(empty.root()).isEmpty();
		assertThat(empty.units()).isEmpty();
		assertThat(empty.directorateOf("SA-01")).isEmpty();
	}

	private static void refuses(OrgUnit... units) {
		assertThatExceptionOfType(DirectoryException.class).isThrownBy(() -> new UnitTree(List.of(units)))
			.extracting(DirectoryException::code)
			.isEqualTo("tree_broken");
	}

}
