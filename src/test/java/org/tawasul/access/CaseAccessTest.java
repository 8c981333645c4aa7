package org.tawasul.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;
import org.tawasul.directory.Duty;
import org.tawasul.directory.Ministry;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.UnitKind;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

class CaseAccessTest {

	private static final Map<String, CaseInvolvement> CASES = Map.of("fire",
			new CaseInvolvement(true, Set.of("EDU-01-SAF"), Set.of("coordinator")), "complaint",
			new CaseInvolvement(false, Set.of("EDU-01-SCH"), Set.of("coordinator", "helper")));

	private final Ministry ministry = Mockito.mock(Ministry.class);

	private final CaseAccess access = new CaseAccess(this.ministry,
			new StaticListableBeanFactory(
					Map.of("cases", (CaseInvolvement.Source) (number) -> Optional.ofNullable(CASES.get(number))))
				.getBeanProvider(CaseInvolvement.Source.class));

	@BeforeEach
	void directorateHasTwoDepartments() {
		List<OrgUnit> departments = List.of(unit("EDU-01-SAF"), unit("EDU-01-SCH"));
		given(this.ministry.children("EDU-01")).willReturn(departments);
	}

	@Test
	void coordinatorSeesTheCasesOfTheirUnitOnly() {
		Viewer coordinator = viewer("other", Duty.COORDINATOR, "EDU-01-SAF");
		assertThat(this.access.maySee(coordinator, "fire")).isTrue();
		assertThat(this.access.maySee(coordinator, "complaint")).isFalse();
	}

	@Test
	void headSeesTheCasesOfAllUnitsBelow() {
		Viewer director = viewer("director", Duty.HEAD, "EDU-01");
		assertThat(this.access.maySee(director, "fire")).isTrue();
		assertThat(this.access.maySee(director, "complaint")).isTrue();
		assertThat(this.access.maySee(viewer("elsewhere", Duty.HEAD, "EDU-14"), "fire")).isFalse();
	}

	@Test
	void whoHandledACaseBeforeCanStillReadIt() {
		assertThat(this.access.maySee(viewer("helper", Duty.COORDINATOR, "EDU-14-SAF"), "complaint")).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "CARE_OFFICER", "MINISTER_OFFICE", "AGENT", "MANAGER" })
	void thoseWhoWorkForEveryUnitSeeEveryCase(Duty duty) {
		assertThat(this.access.maySee(viewer("someone", duty, "MOE"), "fire")).isTrue();
		assertThat(this.access.maySee(viewer("someone", duty, "MOE"), "complaint")).isTrue();
	}

	@Test
	void operationsRoomSeesIncidentsAndNothingElse() {
		Viewer operations = viewer("operations", Duty.OPERATIONS, "MOE");
		assertThat(this.access.maySee(operations, "fire")).isTrue();
		assertThat(this.access.maySee(operations, "complaint")).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = { "PROCESS_OWNER", "ADMINISTRATOR" })
	void thoseWhoLookAfterTheSystemSeeNoCaseByThat(Duty duty) {
		assertThat(this.access.maySee(viewer("someone", duty, "EDU-01"), "fire")).isFalse();
	}

	@Test
	void caseThatDoesNotExistIsSeenByNobody() {
		assertThat(this.access.maySee(viewer("care", Duty.CARE_OFFICER, "MOE"), "unknown")).isFalse();
	}

	private static Viewer viewer(String username, Duty duty, String unit) {
		return new Viewer(username, Set.of(duty), Set.of(unit), Set.of());
	}

	private static OrgUnit unit(String code) {
		return new OrgUnit(code, "EDU-01", code, code, UnitKind.DEPARTMENT, "SA-01");
	}

}
