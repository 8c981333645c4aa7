package org.tawasul.directory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class DemoDirectoryLoaderTest {

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private DemoDirectoryLoader demo;

	@Autowired
	private Clock clock;

	@Test
	void everyUnitThatACaseCanBeRoutedToCanHandleItUpToTheMinister() {
		for (String unit : routable()) {
			assertThat(this.ministry.unit(unit)).as(unit).isPresent();
			List<EscalationLevel> path = this.ministry.escalationPath(unit);
			assertThat(path.get(path.size() - 1)).isEqualTo(new EscalationLevel("MOE", EscalationLevelKind.MINISTER));
			for (EscalationLevel level : path) {
				assertThat(this.ministry.actingPeople(level, this.clock.instant())).as(level.group()).isNotEmpty();
			}
		}
	}

	@Test
	void aDepartmentAndADirectorateHaveTwoCoordinatorsAndAHead() {
		for (String unit : routable()) {
			assertThat(this.ministry.holders(new EscalationLevel(unit, EscalationLevelKind.COORDINATORS))).as(unit)
				.hasSize(2);
			assertThat(this.ministry.holders(new EscalationLevel(unit, EscalationLevelKind.HEAD))).as(unit).hasSize(1);
		}
	}

	@ParameterizedTest
	@CsvSource({ "coordinator, EDU-01-SAF, COORDINATOR", "coordinator2, EDU-01-SAF, COORDINATOR",
			"coordinator14, EDU-14-SAF, COORDINATOR", "head, EDU-01-SAF, HEAD", "director, EDU-01, HEAD",
			"undersecretary, AGY-GEN, HEAD", "minister, MOE, HEAD", "agent, CTR-CALL, AGENT",
			"care, CTR-CARE, CARE_OFFICER", "operations, CTR-OPS, OPERATIONS", "manager, MOE, MANAGER",
			"owner, CTR-CARE, PROCESS_OWNER", "admin, AGY-DIG, ADMINISTRATOR" })
	void theUsersThatTheProductNamesHoldTheirPostsAndNoOther(String username, String unit, Role role) {
		assertThat(this.ministry.person(username)).isPresent();
		assertThat(this.ministry.rolesOf(username)).containsExactly(role);
		assertThat(this.ministry.unitsOf(username)).containsExactly(unit);
	}

	@Test
	void theRegionsAreThoseOfTheStandardWithoutThirteen() {
		List<String> regions = this.ministry.units()
			.stream()
			.filter((unit) -> unit.kind() == UnitKind.DIRECTORATE)
			.map(OrgUnit::region)
			.sorted()
			.toList();
		assertThat(regions).containsExactlyElementsOf(numbers().map((number) -> "SA-" + number).toList());
		assertThat(this.ministry.directorateOf("SA-14")).map(OrgUnit::code).contains("EDU-14");
		assertThat(this.ministry.directorateOf("SA-13")).isEmpty();
	}

	@Test
	void everybodyHasAPostAnAddressAndANumberOfTheInventedSeries() {
		assertThat(this.ministry.people()).hasSizeGreaterThan(450).allSatisfy((person) -> {
			assertThat(this.ministry.rolesOf(person.username())).as(person.username()).isNotEmpty();
			assertThat(person.email()).endsWith("@moe.example");
			assertThat(person.mobile()).matches("\\+96650000\\d{4}");
		});
		assertThat(this.ministry.people()).extracting(Person::arabicName).doesNotHaveDuplicates();
		assertThat(this.ministry.people()).extracting(Person::mobile).doesNotHaveDuplicates();
	}

	@Test
	void theMinistersOfficeHasPeopleOfItsOwn() {
		assertThat(this.ministry.members("minister-office", this.clock.instant())).hasSizeGreaterThan(3)
			.extracting(Person::username)
			.contains("minister", "offmin.head");
	}

	@Test
	void siblingsAreSortedAsArabicReadersExpect() {
		assertThat(this.ministry.children("EDU-01")).extracting(OrgUnit::arabicName)
			.startsWith("إدارة الأمن والسلامة المدرسية بتعليم الرياض", "إدارة الشؤون المدرسية بتعليم الرياض",
					"إدارة الصحة المدرسية بتعليم الرياض", "إدارة المباني والصيانة بتعليم الرياض");
	}

	@Test
	void settingItUpAgainChangesNothing() {
		List<OrgUnit> before = this.ministry.units();
		this.demo.afterSingletonsInstantiated();
		assertThat(this.ministry.units()).isEqualTo(before);
	}

	private List<String> routable() {
		List<String> codes = new ArrayList<>(List.of("AGY-GEN", "AGY-UNI", "AGY-SCH", "AGY-DIG"));
		numbers().map((number) -> "EDU-" + number)
			.flatMap((code) -> Stream.of(code, code + "-SAF", code + "-BLD", code + "-SCH", code + "-HLT"))
			.forEach(codes::add);
		List<String> universities = this.ministry.children("AGY-UNI")
			.stream()
			.filter((unit) -> unit.kind() == UnitKind.UNIVERSITY)
			.map(OrgUnit::code)
			.toList();
		assertThat(universities).contains("UNI-KSU", "UNI-KAU", "UNI-IMAM", "UNI-IU", "UNI-UQU", "UNI-KFU", "UNI-KKU")
			.hasSizeGreaterThanOrEqualTo(25);
		codes.addAll(universities);
		return codes;
	}

	private static Stream<String> numbers() {
		return IntStream.rangeClosed(1, 14).filter((number) -> number != 13).mapToObj("%02d"::formatted);
	}

}
