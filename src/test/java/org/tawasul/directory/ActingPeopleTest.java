package org.tawasul.directory;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.directory.DirectoryFixture.MONDAY;
import static org.tawasul.directory.DirectoryFixture.TUESDAY;
import static org.tawasul.directory.DirectoryFixture.WEDNESDAY;

class ActingPeopleTest {

	private static final EscalationLevel COORDINATORS = new EscalationLevel("EDU-01-SAF",
			EscalationLevelKind.COORDINATORS);

	private static final EscalationLevel HEAD = new EscalationLevel("EDU-01-SAF", EscalationLevelKind.HEAD);

	private static final EscalationLevel MINISTER = new EscalationLevel("MOE", EscalationLevelKind.MINISTER);

	private final DirectoryFixture ministry = new DirectoryFixture();

	@Test
	void whoHoldsAPostAndIsNotAwayIsPresent() {
		this.ministry.with("EDU-01-SAF", Role.COORDINATOR, "norah", "majed").absent("majed", MONDAY, WEDNESDAY);
		assertThat(present(COORDINATORS, TUESDAY)).containsExactly("norah");
		assertThat(present(COORDINATORS, WEDNESDAY)).containsExactly("norah", "majed");
	}

	@Test
	void aVacantPostHasNobody() {
		assertThat(present(HEAD, MONDAY)).isEmpty();
		assertThat(this.ministry.snapshot().holders(HEAD, MONDAY)).isEmpty();
	}

	@Test
	void theStandInActsOnlyWhileNoHolderIsPresent() {
		this.ministry.with("EDU-01-SAF", Role.HEAD, "fahad")
			.standIn("EDU-01-SAF", Role.HEAD, "sultan")
			.absent("fahad", TUESDAY, WEDNESDAY);
		assertThat(present(HEAD, MONDAY)).containsExactly("fahad");
		assertThat(present(HEAD, TUESDAY)).containsExactly("sultan");
		assertThat(present(HEAD, WEDNESDAY)).containsExactly("fahad");
	}

	@Test
	void theStandInActsForAVacantPostAsWell() {
		this.ministry.standIn("EDU-01-SAF", Role.HEAD, "sultan");
		assertThat(present(HEAD, MONDAY)).containsExactly("sultan");
	}

	@Test
	void anAbsenceWithoutAnEndLastsUntilFurtherNotice() {
		this.ministry.with("EDU-01-SAF", Role.HEAD, "fahad").absent("fahad", MONDAY, null);
		assertThat(present(HEAD, MONDAY.plusSeconds(365L * 24 * 3600))).isEmpty();
	}

	@Test
	void anAbsentStandInIsReplacedByTheirOwn() {
		this.ministry.with("EDU-01-SAF", Role.HEAD, "fahad")
			.with("EDU-01-BLD", Role.HEAD, "sultan")
			.standIn("EDU-01-SAF", Role.HEAD, "sultan")
			.standIn("EDU-01-BLD", Role.HEAD, "hind")
			.absent("fahad", MONDAY, null)
			.absent("sultan", TUESDAY, null);
		assertThat(present(HEAD, MONDAY)).containsExactly("sultan");
		assertThat(present(HEAD, TUESDAY)).containsExactly("hind");
	}

	@Test
	void twoAbsentHeadsWhoStandInForEachOtherAreNotFollowedInCircles() {
		this.ministry.with("EDU-01-SAF", Role.HEAD, "fahad")
			.with("EDU-01-BLD", Role.HEAD, "sultan")
			.standIn("EDU-01-SAF", Role.HEAD, "sultan")
			.standIn("EDU-01-BLD", Role.HEAD, "fahad")
			.absent("fahad", MONDAY, null)
			.absent("sultan", MONDAY, null);
		assertThat(present(HEAD, TUESDAY)).isEmpty();
	}

	@Test
	void anAppointmentThatHasEndedOrNotBegunCountsForNothing() {
		this.ministry.with("EDU-01-SAF", Role.HEAD, "fahad", MONDAY, TUESDAY)
			.with("EDU-01-SAF", Role.HEAD, "sultan", TUESDAY, null);
		assertThat(present(HEAD, MONDAY)).containsExactly("fahad");
		assertThat(present(HEAD, TUESDAY)).containsExactly("sultan");
	}

	@Test
	void theMinistersLevelIsTheMinisterAndTheOffice() {
		this.ministry.with("MOE", Role.HEAD, "minister").with("OFF-MIN", Role.MINISTER_OFFICE, "yousef");
		assertThat(present(MINISTER, MONDAY)).containsExactly("minister", "yousef");
	}

	@Test
	void theOfficeIsThereWhileTheMinisterIsAwayAndEvenIfEverybodyIs() {
		this.ministry.with("MOE", Role.HEAD, "minister")
			.with("OFF-MIN", Role.MINISTER_OFFICE, "yousef")
			.absent("minister", MONDAY, null)
			.absent("yousef", TUESDAY, null);
		assertThat(present(MINISTER, MONDAY)).containsExactly("yousef");
		assertThat(present(MINISTER, TUESDAY)).containsExactly("minister", "yousef");
	}

	@Test
	void theCareCentreIsItsOfficersInWhateverUnit() {
		this.ministry.with("CTR-CARE", Role.CARE_OFFICER, "hind", "saad").absent("saad", MONDAY, null);
		assertThat(present(new EscalationLevel("MOE", EscalationLevelKind.CARE_CENTRE), MONDAY))
			.containsExactly("hind");
	}

	@Test
	void theNextTurnIsWhenAnythingPlannedBeginsOrEnds() {
		this.ministry.with("EDU-01-SAF", Role.HEAD, "fahad").absent("fahad", TUESDAY, WEDNESDAY);
		AppointmentIndex assignments = this.ministry.snapshot().appointments();
		assertThat(assignments.nextChange(MONDAY)).contains(TUESDAY);
		assertThat(assignments.nextChange(TUESDAY)).contains(WEDNESDAY);
		assertThat(assignments.nextChange(WEDNESDAY)).isEmpty();
	}

	private Set<String> present(EscalationLevel level, Instant at) {
		return this.ministry.snapshot()
			.actingPeople(level, at)
			.stream()
			.map(Person::username)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
