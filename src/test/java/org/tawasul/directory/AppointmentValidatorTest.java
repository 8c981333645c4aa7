package org.tawasul.directory;

import java.time.Instant;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.tawasul.directory.DirectoryFixture.MONDAY;
import static org.tawasul.directory.DirectoryFixture.TUESDAY;
import static org.tawasul.directory.DirectoryFixture.WEDNESDAY;

class AppointmentValidatorTest {

	private final DirectoryFixture ministry = new DirectoryFixture();

	@Test
	void aUnitHasOneHeadAtATime() {
		this.ministry.with("EDU-01-SAF", Role.HEAD, "fahad", MONDAY, WEDNESDAY).with("EDU-01", Role.HEAD, "sultan");
		refused("head_is_there", () -> validator().validateAppointment(head("sultan", TUESDAY, null)));
		refused("post_held_already", () -> validator().validateAppointment(head("fahad", TUESDAY, null)));
		assertThatNoException().isThrownBy(() -> validator().validateAppointment(head("sultan", WEDNESDAY, null)));
	}

	@Test
	void aUnitHasAsManyCoordinatorsAsItLikes() {
		this.ministry.with("EDU-01-SAF", Role.COORDINATOR, "norah").with("EDU-01-BLD", Role.COORDINATOR, "majed");
		assertThatNoException().isThrownBy(() -> validator().validateAppointment(
				new AppointmentPeriod(new Post("EDU-01-SAF", Role.COORDINATOR), "majed", new TimeRange(MONDAY, null))));
	}

	@Test
	void aPeriodEndsAfterItBegins() {
		refused("period_invalid", () -> new TimeRange(TUESDAY, MONDAY));
		refused("period_invalid", () -> new TimeRange(MONDAY, MONDAY));
	}

	@Test
	void nobodyIsAppointedWhereThereIsNoUnitAndNoStrangerAnywhere() {
		this.ministry.with("EDU-01", Role.HEAD, "sultan");
		refused("person_unknown", () -> validator().validateAppointment(head("stranger", MONDAY, null)));
		refused("unit_unknown", () -> validator().validateAppointment(
				new AppointmentPeriod(new Post("EDU-13", Role.HEAD), "sultan", new TimeRange(MONDAY, null))));
	}

	@Test
	void nobodyStandsInForThemselvesOrTwice() {
		this.ministry.with("EDU-01-SAF", Role.HEAD, "fahad").standIn("EDU-01-SAF", Role.HEAD, "sultan");
		refused("stand_in_for_oneself", () -> validator().validateStandIn(head("fahad", MONDAY, null)));
		refused("stand_in_already", () -> validator().validateStandIn(head("sultan", MONDAY, null)));
	}

	@Test
	void absencesDoNotOverlapAndOnlyWhoIsAwayComesBack() {
		this.ministry.with("EDU-01-SAF", Role.HEAD, "fahad").absent("fahad", MONDAY, TUESDAY);
		refused("absent_already",
				() -> validator().validateAbsence(new Absence("fahad", new TimeRange(MONDAY.plusSeconds(1), null))));
		assertThatNoException()
			.isThrownBy(() -> validator().validateAbsence(new Absence("fahad", new TimeRange(TUESDAY, WEDNESDAY))));
		assertThat(validator().absenceAt("fahad", MONDAY).period().until()).isEqualTo(TUESDAY);
		refused("not_absent", () -> validator().absenceAt("fahad", TUESDAY));
	}

	@Test
	void onlyWhoHoldsAPostCanLeaveIt() {
		this.ministry.with("EDU-01-SAF", Role.HEAD, "fahad", MONDAY, TUESDAY);
		Post post = new Post("EDU-01-SAF", Role.HEAD);
		assertThat(validator().openAppointments(post, "fahad", MONDAY)).hasSize(1);
		refused("post_not_held", () -> validator().openAppointments(post, "fahad", TUESDAY));
		refused("stand_in_not_named", () -> validator().openStandIns(post, "fahad", MONDAY));
	}

	private AppointmentValidator validator() {
		return new AppointmentValidator(this.ministry.snapshot());
	}

	private static AppointmentPeriod head(String username, Instant from, @Nullable Instant until) {
		return new AppointmentPeriod(new Post("EDU-01-SAF", Role.HEAD), username, new TimeRange(from, until));
	}

	private static void refused(String code, ThrowingCallable change) {
		assertThatExceptionOfType(DirectoryException.class).isThrownBy(change)
			.extracting(DirectoryException::code)
			.isEqualTo(code);
	}

}
