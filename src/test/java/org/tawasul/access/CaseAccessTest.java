package org.tawasul.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.directory.Duty;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

class CaseAccessTest {

	private static final Map<String, CaseInvolvement> CASES = Map.of("fire",
			new CaseInvolvement(
					true, Optional.of("EDU-01-SAF"), Set.of("EDU-01-SAF.coordinators"), Set.of("coordinator")),
			"complaint",
			new CaseInvolvement(false, Optional.of("EDU-01-SCH"),
					Set.of("EDU-01-SCH.coordinators", "EDU-01-SCH.head", "EDU-01.head"), Set.of("helper")),
			"unrouted", new CaseInvolvement(false, Optional.empty(), Set.of("care"), Set.of()));

	private final CaseAccess access = new CaseAccess(new StaticListableBeanFactory(
			Map.of("cases", (CaseInvolvement.Source) (number) -> Optional.ofNullable(CASES.get(number))))
		.getBeanProvider(CaseInvolvement.Source.class));

	@Test
	void coordinatorSeesTheCasesOfTheirGroupOnly() {
		Viewer coordinator = viewer("other", Duty.COORDINATOR, "EDU-01-SAF", "EDU-01-SAF.coordinators");
		assertThat(this.access.maySee(coordinator, "fire")).isTrue();
		assertThat(this.access.maySee(coordinator, "complaint")).isFalse();
		assertThat(this.access.maySee(coordinator, "unrouted")).isFalse();
	}

	@Test
	void headSeesWhatTheirUnitIsResponsibleForBeforeItReachesThem() {
		assertThat(this.access.maySee(viewer("head", Duty.HEAD, "EDU-01-SAF", "EDU-01-SAF.head"), "fire")).isTrue();
		assertThat(this.access.maySee(viewer("head14", Duty.HEAD, "EDU-14-SAF", "EDU-14-SAF.head"), "fire")).isFalse();
	}

	@Test
	void directorSeesWhatReachedThemAndNotEverythingBelow() {
		Viewer director = viewer("director", Duty.HEAD, "EDU-01", "EDU-01.head");
		assertThat(this.access.maySee(director, "complaint")).isTrue();
		assertThat(this.access.maySee(director, "fire")).isFalse();
	}

	@Test
	void whoHandledACaseBeforeCanStillReadItAfterMovingToAnotherUnit() {
		Viewer helper = viewer("helper", Duty.COORDINATOR, "EDU-14-SAF", "EDU-14-SAF.coordinators");
		assertThat(this.access.maySee(helper, "complaint")).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "CARE_OFFICER", "MANAGER" })
	void thoseWhoWatchOverEveryUnitSeeEveryCase(Duty duty) {
		assertThat(CASES.keySet())
			.allMatch((number) -> this.access.maySee(viewer("someone", duty, "MOE", "somebody"), number));
	}

	@Test
	void operationsRoomSeesUrgentIncidentsAndNothingElse() {
		Viewer operations = viewer("operations", Duty.OPERATIONS, "CTR-OPS", "operations");
		assertThat(this.access.maySee(operations, "fire")).isTrue();
		assertThat(this.access.maySee(operations, "complaint")).isFalse();
	}

	@Test
	void ministersOfficeSeesWhatReachedTheMinister() {
		Viewer office = viewer("office", Duty.MINISTER_OFFICE, "OFF-MIN", "minister-office");
		assertThat(CASES.keySet()).noneMatch((number) -> this.access.maySee(office, number));
	}

	@Test
	void callCentreLearnsHowCasesStandAndSeesNone() {
		Viewer agent = viewer("agent", Duty.AGENT, "CTR-CALL", "agents");
		assertThat(CASES.keySet()).noneMatch((number) -> this.access.maySee(agent, number));
		assertThat(this.access.mayAskHowCasesStand(agent)).isTrue();
		assertThat(this.access.mayAskHowCasesStand(viewer("head", Duty.HEAD, "EDU-01", "EDU-01.head"))).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = { "PROCESS_OWNER", "ADMINISTRATOR" })
	void thoseWhoLookAfterTheSystemSeeNoCaseByThat(Duty duty) {
		Viewer keeper = viewer("someone", duty, "EDU-01-SAF", duty.group().orElseThrow());
		assertThat(CASES.keySet()).noneMatch((number) -> this.access.maySee(keeper, number));
	}

	@Test
	void caseThatDoesNotExistIsSeenByNobody() {
		assertThat(this.access.maySee(viewer("care", Duty.CARE_OFFICER, "CTR-CARE", "care"), "unknown")).isFalse();
	}

	private static Viewer viewer(String username, Duty duty, String unit, String group) {
		return new Viewer(username, Set.of(duty), Set.of(unit), Set.of(group));
	}

}
