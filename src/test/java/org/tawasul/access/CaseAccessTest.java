package org.tawasul.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.Role;
import org.tawasul.directory.UnitKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class CaseAccessTest {

	private static final Map<String, CaseAccessAttributes> CASES = Map
		.of("fire",
				new CaseAccessAttributes(
						Optional.of("EDU-01-SAF"), Set.of("EDU-01-SAF.coordinators"), Set.of("coordinator")),
				"complaint",
				new CaseAccessAttributes(Optional.of("EDU-01-SCH"),
						Set.of("EDU-01-SCH.coordinators", "EDU-01-SCH.head", "EDU-01.head"), Set.of("helper")),
				"unrouted", new CaseAccessAttributes(Optional.empty(), Set.of("care"), Set.of()));

	private final MinistryDirectory ministry = mock();

	private final CaseAccess access = new CaseAccess(this.ministry);

	@BeforeEach
	void aDirectorateWithItsDepartments() {
		units("MOE", null, "MOE", "EDU-01", "EDU-01-SAF", "EDU-01-SCH", "EDU-14-SAF");
		units("EDU-01", "MOE", "EDU-01", "EDU-01-SAF", "EDU-01-SCH");
		units("EDU-01-SAF", "EDU-01", "EDU-01-SAF");
		units("EDU-14-SAF", "MOE", "EDU-14-SAF");
	}

	@Test
	void coordinatorSeesTheCasesOfTheirGroupOnly() {
		StaffUser coordinator = viewer("other", Role.COORDINATOR, "EDU-01-SAF", "EDU-01-SAF.coordinators");
		assertThat(maySee(coordinator, "fire")).isTrue();
		assertThat(maySee(coordinator, "complaint")).isFalse();
		assertThat(maySee(coordinator, "unrouted")).isFalse();
	}

	@Test
	void headSeesWhatTheirUnitIsResponsibleForBeforeItReachesThem() {
		assertThat(maySee(viewer("head", Role.HEAD, "EDU-01-SAF", "EDU-01-SAF.head"), "fire")).isTrue();
		assertThat(maySee(viewer("head14", Role.HEAD, "EDU-14-SAF", "EDU-14-SAF.head"), "fire")).isFalse();
	}

	@Test
	void directorSeesWhatTheDepartmentsBelowAreResponsibleFor() {
		StaffUser director = viewer("director", Role.HEAD, "EDU-01", "EDU-01.head");
		assertThat(maySee(director, "complaint")).isTrue();
		assertThat(maySee(director, "fire")).isTrue();
		assertThat(maySee(director, "unrouted")).isFalse();
	}

	@Test
	void ministerSeesEveryCaseBeforeItReachesTheTop() {
		StaffUser minister = viewer("minister", Role.HEAD, "MOE", "minister-office");
		assertThat(CASES.keySet()).allMatch((number) -> maySee(minister, number));
	}

	@Test
	void coordinatorsSeeNothingOfUnitsBelowTheirs() {
		assertThat(maySee(viewer("planner", Role.COORDINATOR, "EDU-01", "EDU-01.coordinators"), "fire")).isFalse();
	}

	@Test
	void whoHandledACaseBeforeCanStillReadItAfterMovingToAnotherUnit() {
		StaffUser helper = viewer("helper", Role.COORDINATOR, "EDU-14-SAF", "EDU-14-SAF.coordinators");
		assertThat(maySee(helper, "complaint")).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "CARE_OFFICER", "OPERATIONS", "MANAGER" })
	void thoseWhoWatchOverEveryUnitSeeEveryCase(Role role) {
		assertThat(CASES.keySet()).allMatch((number) -> maySee(viewer("someone", role, "MOE", "somebody"), number));
	}

	@Test
	void ministersOfficeSeesWhatReachedTheMinister() {
		StaffUser office = viewer("office", Role.MINISTER_OFFICE, "OFF-MIN", "minister-office");
		assertThat(CASES.keySet()).noneMatch((number) -> maySee(office, number));
	}

	@Test
	void callCentreLearnsTheStatusOfCasesAndSeesNone() {
		StaffUser agent = viewer("agent", Role.AGENT, "CTR-CALL", "agents");
		assertThat(CASES.keySet()).noneMatch((number) -> maySee(agent, number));
		assertThat(this.access.mayAskForStatus(agent)).isTrue();
		assertThat(this.access.mayAskForStatus(viewer("head", Role.HEAD, "EDU-01", "EDU-01.head"))).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = { "PROCESS_OWNER", "ADMINISTRATOR" })
	void thoseWhoLookAfterTheSystemSeeNoCaseByThat(Role role) {
		StaffUser keeper = viewer("someone", role, "EDU-01-SAF", role.group().orElseThrow());
		assertThat(CASES.keySet()).noneMatch((number) -> maySee(keeper, number));
	}

	private boolean maySee(StaffUser viewer, String number) {
		return this.access.scope(viewer).includes(CASES.get(number));
	}

	private static StaffUser viewer(String username, Role role, String unit, String group) {
		return new StaffUser(username, Set.of(role), Set.of(unit), Set.of(group));
	}

	private void units(String code, String parent, String... subtree) {
		given(this.ministry.unit(code)).willReturn(Optional.of(unit(code, parent)));
		given(this.ministry.subtree(code)).willReturn(Stream.of(subtree).map((below) -> unit(below, code)).toList());
	}

	private static OrgUnit unit(String code, String parent) {
		return new OrgUnit(code, parent, "جهة", "Unit", UnitKind.DEPARTMENT, null);
	}

}
