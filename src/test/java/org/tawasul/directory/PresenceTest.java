package org.tawasul.directory;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.directory.SmallMinistry.MONDAY;
import static org.tawasul.directory.SmallMinistry.TUESDAY;
import static org.tawasul.directory.SmallMinistry.WEDNESDAY;

class PresenceTest {

	private static final Rung COORDINATORS = new Rung("EDU-01-SAF", RungKind.COORDINATORS);

	private static final Rung HEAD = new Rung("EDU-01-SAF", RungKind.HEAD);

	private static final Rung MINISTER = new Rung("MOE", RungKind.MINISTER);

	private final SmallMinistry ministry = new SmallMinistry();

	@Test
	void whoHoldsAPostAndIsNotAwayIsPresent() {
		this.ministry.with("EDU-01-SAF", Duty.COORDINATOR, "norah", "majed").absent("majed", MONDAY, WEDNESDAY);
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
		this.ministry.with("EDU-01-SAF", Duty.HEAD, "fahad")
			.standIn("EDU-01-SAF", Duty.HEAD, "sultan")
			.absent("fahad", TUESDAY, WEDNESDAY);
		assertThat(present(HEAD, MONDAY)).containsExactly("fahad");
		assertThat(present(HEAD, TUESDAY)).containsExactly("sultan");
		assertThat(present(HEAD, WEDNESDAY)).containsExactly("fahad");
	}

	@Test
	void theStandInActsForAVacantPostAsWell() {
		this.ministry.standIn("EDU-01-SAF", Duty.HEAD, "sultan");
		assertThat(present(HEAD, MONDAY)).containsExactly("sultan");
	}

	@Test
	void anAbsenceWithoutAnEndLastsUntilFurtherNotice() {
		this.ministry.with("EDU-01-SAF", Duty.HEAD, "fahad").absent("fahad", MONDAY, null);
		assertThat(present(HEAD, MONDAY.plusSeconds(365L * 24 * 3600))).isEmpty();
	}

	@Test
	void anAbsentStandInIsReplacedByTheirOwn() {
		this.ministry.with("EDU-01-SAF", Duty.HEAD, "fahad")
			.with("EDU-01-BLD", Duty.HEAD, "sultan")
			.standIn("EDU-01-SAF", Duty.HEAD, "sultan")
			.standIn("EDU-01-BLD", Duty.HEAD, "hind")
			.absent("fahad", MONDAY, null)
			.absent("sultan", TUESDAY, null);
		assertThat(present(HEAD, MONDAY)).containsExactly("sultan");
		assertThat(present(HEAD, TUESDAY)).containsExactly("hind");
	}

	@Test
	void twoAbsentHeadsWhoStandInForEachOtherAreNotFollowedInCircles() {
		this.ministry.with("EDU-01-SAF", Duty.HEAD, "fahad")
			.with("EDU-01-BLD", Duty.HEAD, "sultan")
			.standIn("EDU-01-SAF", Duty.HEAD, "sultan")
			.standIn("EDU-01-BLD", Duty.HEAD, "fahad")
			.absent("fahad", MONDAY, null)
			.absent("sultan", MONDAY, null);
		assertThat(present(HEAD, TUESDAY)).isEmpty();
	}

	@Test
	void anAppointmentThatHasEndedOrNotBegunCountsForNothing() {
		this.ministry.with("EDU-01-SAF", Duty.HEAD, "fahad", MONDAY, TUESDAY)
			.with("EDU-01-SAF", Duty.HEAD, "sultan", TUESDAY, null);
		assertThat(present(HEAD, MONDAY)).containsExactly("fahad");
		assertThat(present(HEAD, TUESDAY)).containsExactly("sultan");
	}

	@Test
	void theMinistersRungIsTheMinisterAndTheOffice() {
		this.ministry.with("MOE", Duty.HEAD, "minister").with("OFF-MIN", Duty.MINISTER_OFFICE, "yousef");
		assertThat(present(MINISTER, MONDAY)).containsExactly("minister", "yousef");
	}

	@Test
	void theOfficeIsThereWhileTheMinisterIsAwayAndEvenIfEverybodyIs() {
		this.ministry.with("MOE", Duty.HEAD, "minister")
			.with("OFF-MIN", Duty.MINISTER_OFFICE, "yousef")
			.absent("minister", MONDAY, null)
			.absent("yousef", TUESDAY, null);
		assertThat(present(MINISTER, MONDAY)).containsExactly("yousef");
		assertThat(present(MINISTER, TUESDAY)).containsExactly("minister", "yousef");
	}

	@Test
	void theCareCentreIsItsOfficersInWhateverUnit() {
		this.ministry.with("CTR-CARE", Duty.CARE_OFFICER, "hind", "saad").absent("saad", MONDAY, null);
		assertThat(present(new Rung("MOE", RungKind.CARE_CENTRE), MONDAY)).containsExactly("hind");
	}

	@Test
	void theNextTurnIsWhenAnythingPlannedBeginsOrEnds() {
		this.ministry.with("EDU-01-SAF", Duty.HEAD, "fahad").absent("fahad", TUESDAY, WEDNESDAY);
		Posts posts = this.ministry.snapshot().posts();
		assertThat(posts.nextTurn(MONDAY)).contains(TUESDAY);
		assertThat(posts.nextTurn(TUESDAY)).contains(WEDNESDAY);
		assertThat(posts.nextTurn(WEDNESDAY)).isEmpty();
	}

	private Set<String> present(Rung rung, Instant at) {
		return this.ministry.snapshot()
			.present(rung, at)
			.stream()
			.map(Person::username)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
