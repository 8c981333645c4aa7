package org.tawasul.directory;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.directory.DirectoryFixture.MONDAY;
import static org.tawasul.directory.DirectoryFixture.TUESDAY;

class DirectoryGroupsTest {

	private final DirectoryFixture ministry = new DirectoryFixture();

	@Test
	void everyUnitHasAGroupOfCoordinatorsAndOneOfItsHead() {
		assertThat(this.ministry.snapshot().groups())
			.contains("EDU-01-SAF.coordinators", "EDU-01-SAF.head", "AGY-UNI.coordinators", "UNI-KSU.head")
			.contains("care", "operations", "agents", "managers", "owners", "administrators", "minister-office")
			.doesNotContain("MOE.head");
	}

	@Test
	void theGroupsOfAPersonFollowTheirPosts() {
		this.ministry.with("EDU-01-SAF", Role.COORDINATOR, "norah")
			.with("CTR-CARE", Role.CARE_OFFICER, "norah")
			.with("MOE", Role.HEAD, "minister")
			.with("AGY-GEN", Role.HEAD, "mansour");
		DirectorySnapshot snapshot = this.ministry.snapshot();
		assertThat(snapshot.groupsOf("norah", MONDAY)).containsExactly("EDU-01-SAF.coordinators", "care");
		assertThat(snapshot.groupsOf("minister", MONDAY)).containsExactly("minister-office");
		assertThat(snapshot.groupsOf("mansour", MONDAY)).containsExactly("AGY-GEN.head");
		assertThat(snapshot.groupsOf("nobody", MONDAY)).isEmpty();
		assertThat(snapshot.rolesOf("norah", MONDAY)).containsExactly(Role.COORDINATOR, Role.CARE_OFFICER);
		assertThat(snapshot.unitsOf("norah", MONDAY)).containsExactly("EDU-01-SAF", "CTR-CARE");
	}

	@Test
	void whoIsAwayIsNotToldOfWorkButFindsItOnComingBackEarly() {
		this.ministry.with("EDU-01-SAF", Role.HEAD, "fahad")
			.standIn("EDU-01-SAF", Role.HEAD, "sultan")
			.absent("fahad", TUESDAY, null);
		DirectorySnapshot snapshot = this.ministry.snapshot();
		assertThat(snapshot.members("EDU-01-SAF.head", TUESDAY)).extracting(Person::username).containsExactly("sultan");
		assertThat(snapshot.groupsOf("fahad", TUESDAY)).containsExactly("EDU-01-SAF.head");
	}

	@Test
	void theStandInIsInTheGroupOnlyWhileNeeded() {
		this.ministry.with("EDU-01-SAF", Role.HEAD, "fahad")
			.standIn("EDU-01-SAF", Role.HEAD, "sultan")
			.absent("fahad", TUESDAY, null);
		DirectorySnapshot snapshot = this.ministry.snapshot();
		assertThat(snapshot.groupsOf("sultan", MONDAY)).isEmpty();
		assertThat(snapshot.groupsOf("sultan", TUESDAY)).containsExactly("EDU-01-SAF.head");
		assertThat(snapshot.rolesOf("sultan", TUESDAY)).containsExactly(Role.HEAD);
		assertThat(snapshot.unitsOf("sultan", TUESDAY)).containsExactly("EDU-01-SAF");
	}

	@Test
	void theMembersOfARolesGroupComeFromEveryUnit() {
		this.ministry.with("CTR-CARE", Role.OPERATIONS, "turki").with("MOE", Role.OPERATIONS, "reem");
		assertThat(this.ministry.snapshot().members("operations", MONDAY)).extracting(Person::username)
			.containsExactlyInAnyOrder("turki", "reem");
	}

	@Test
	void anUnknownGroupHasNobody() {
		assertThat(this.ministry.snapshot().members("EDU-13.head", MONDAY)).isEmpty();
		assertThat(this.ministry.snapshot().members("strangers", MONDAY)).isEmpty();
	}

	@Test
	void anEmptyMinistryHasTheGroupsOfTheRolesAndNobodyInThem() {
		DirectorySnapshot empty = new DirectorySnapshot(new UnitTree(List.of()),
				new AppointmentIndex(List.of(), List.of(), List.of()), List.of(), List.of());
		assertThat(empty.groups()).contains("minister-office", "administrators");
		assertThat(empty.members("minister-office", MONDAY)).isEmpty();
	}

}
