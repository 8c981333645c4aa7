package org.tawasul.basicdata;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.basicdata.PlannedChange.Action;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.deadline.ClockKind;
import org.tawasul.deadline.HolidayService;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an import ends, moves and replaces.
 */
@TawasulTest
@Transactional
class ImportedChangesTest extends ImportedMinistry {

	private static final String UNITS = "code,parent,kind,arabic_name,english_name,region";

	private static final String PEOPLE = "username,arabic_name,english_name,email,mobile,language";

	private static final String POSTS = "unit,role,username,as,from,until";

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private HolidayService holidays;

	@Autowired
	private WorkingCalendar calendar;

	@Test
	void whatIsMissingStaysAndIsListedUnlessTheFileIsComplete() {
		ImportFixture one = ImportFixture.with(ImportFileKind.PEOPLE, PEOPLE, line("head"), line("admin"));
		ImportPlan kept = this.importing
			.preview(ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-01-SAF,HEAD,head,,,").batch());
		assertThat(kept.changes()).isEmpty();
		assertThat(kept.notInFile()).hasSizeGreaterThan(400);
		apply(one.complete(ImportFileKind.PEOPLE));
		assertThat(this.ministry.rolesOf("head")).containsExactly(Role.HEAD);
		assertThat(this.ministry.rolesOf("coordinator")).as("who has no role cannot sign in").isEmpty();
		assertThat(groupsOf("coordinator")).isEmpty();
		assertThat(this.jdbc.sql("select held_until is not null from app.appointment where person = 'coordinator'")
			.query(Boolean.class)
			.list()).as("what they held stays on record").containsExactly(true);
		assertThat(this.ministry.person("coordinator")).as("cases name them still").isPresent();
		assertThat(apply(one).changes()).as("a second time").isEmpty();
	}

	@Test
	void theHeadOfTheFileTakesThePlaceOfTheOneBefore() {
		ImportPlan plan = apply(
				ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-12-QRT,HEAD,edu12.coordinator1,,,"));
		assertThat(plan.changes()).extracting(PlannedChange::action)
			.containsExactlyInAnyOrder(Action.ADDED, Action.ENDED);
		assertThat(this.ministry.holders(new EscalationLevel("EDU-12-QRT", EscalationLevelKind.HEAD)))
			.extracting(Person::username)
			.containsExactly("edu12.coordinator1");
		apply(ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-12-QRT,HEAD,edu12qrt.head,أصيل,,"));
		assertThat(this.ministry.holders(new EscalationLevel("EDU-12-QRT", EscalationLevelKind.HEAD)))
			.extracting(Person::username)
			.containsExactly("edu12qrt.head");
	}

	@Test
	void aHeadWhoComesLaterOrCameEarlierLeavesNoGap() {
		apply(ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-12-QRT,HEAD,edu12.coordinator1,,2090-01-01,"));
		assertThat(this.ministry.holders(new EscalationLevel("EDU-12-QRT", EscalationLevelKind.HEAD)))
			.extracting(Person::username)
			.containsExactly("edu12qrt.head");
		assertThat(this.ministry.actingPeople(new EscalationLevel("EDU-12-QRT", EscalationLevelKind.HEAD),
				Instant.parse("2090-01-01T00:00:00Z")))
			.extracting(Person::username)
			.containsExactly("edu12.coordinator1");
		apply(ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-12,HEAD,edu12.coordinator1,,2026-01-01,"));
		assertThat(this.ministry.actingPeople(new EscalationLevel("EDU-12", EscalationLevelKind.HEAD),
				Instant.parse("2026-01-02T00:00:00Z")))
			.extracting(Person::username)
			.containsExactly("edu12.coordinator1");
	}

	@Test
	void wholeBranchesMoveAndDirectoratesMayExchangeTheirRegions() {
		ImportPlan plan = apply(ImportFixture.with(ImportFileKind.UNITS, UNITS,
				"EDU-02,AGY-PLN,DIRECTORATE,مكة,Makkah,SA-12", "EDU-12,AGY-GEN,إدارة عامة للتعليم,الجوف,Jawf,Makkah",
				"AGY-PLN,AGY-DIG,وكالة,التخطيط,Planning,"));
		assertThat(plan.changes()).extracting(PlannedChange::action).containsOnly(Action.CHANGED);
		assertThat(this.ministry.isAbove("AGY-DIG", "EDU-02-SAF")).isTrue();
		assertThat(this.ministry.directorateOf("SA-02").orElseThrow().code()).isEqualTo("EDU-12");
		assertThat(this.jdbc.sql("select depth from app.unit where code = 'EDU-02-SAF'").query(Integer.class).single())
			.isEqualTo(4);
	}

	@Test
	void aUnitGoesWithItsPostsWhenAskedButNotWhileACaseIsOpenThere() {
		String all = unitsWithout("EDU-14-SAF");
		ImportFixture files = ImportFixture.with(ImportFileKind.UNITS, all.split("\n")).complete(ImportFileKind.UNITS);
		long before = this.jdbc
			.sql("select count(*) from app.case_file where phase in ('RECEIVED', 'ACTIVE', 'WAITING')"
					+ " and (unit = 'EDU-14-SAF' or handlers like 'EDU-14-SAF.%')")
			.query(Long.class)
			.single();
		if (before == 0) {
			CaseNumber number = openCaseAt("EDU-14-SAF");
			assertThat(this.importing.preview(files.batch()).faults()).extracting(ImportFault::code)
				.containsExactly("unit_has_cases");
			this.jdbc.sql("update app.case_file set unit = null where number = ?").param(number.value()).update();
			ImportPlan plan = apply(files);
			assertThat(plan.changes()).extracting(PlannedChange::action).containsOnly(Action.REMOVED, Action.ENDED);
			assertThat(this.ministry.unit("EDU-14-SAF")).isEmpty();
			assertThat(this.identities.createGroupQuery().groupId("EDU-14-SAF.head").count()).isZero();
		}
		else {
			assertThat(this.importing.preview(files.batch()).faults()).extracting(ImportFault::code)
				.containsExactly("unit_has_cases");
		}
	}

	@Test
	void holidaysCountForWhatIsCalculatedFromThenOn() {
		ImportPlan plan = apply(ImportFixture.with(ImportFileKind.HOLIDAYS, "من تاريخ;إلى تاريخ;المناسبة",
				"2031-06-08;2031-06-09;إجازة", "2031-06-11;;يوم واحد"));
		assertThat(plan.changes()).hasSize(2);
		assertThat(this.calendar.due(Instant.parse("2031-06-05T05:00:00Z"), "P1D", ClockKind.WORKING))
			.isEqualTo("2031-06-10T05:00:00Z");
		ImportFixture again = ImportFixture.with(ImportFileKind.HOLIDAYS, "from,to,name",
				"2031-06-08,2031-06-09,إجازة");
		assertThat(apply(again).notInFile()).hasSize(1);
		assertThat(apply(again.complete(ImportFileKind.HOLIDAYS)).changes()).extracting(PlannedChange::action)
			.containsExactly(Action.REMOVED);
		assertThat(this.holidays.all()).hasSize(1);
	}

	private CaseNumber openCaseAt(String unit) {
		long number = this.jdbc.sql("""
				insert into app.case_file (number, version, type, importance, channel, subject, description, region,
					danger_continues, people_hurt, language, phase, escalated, unit, referrals, questions, received_at)
				values (999000001, 0, 'INCIDENT', 'NORMAL', 'WEB', 'x', 'y', 'SA-14', false, false, 'ar', 'ACTIVE',
					false, ?, 0, 0, now()) returning number""").param(unit).query(Long.class).single();
		return new CaseNumber(number);
	}

	private String unitsWithout(String code) {
		StringBuilder all = new StringBuilder("code,parent,kind,arabic_name\n");
		this.ministry.units()
			.stream()
			.filter((unit) -> !unit.code().equals(code))
			.forEach(
					(unit) -> all
						.append(String.join(",", unit.code(), (unit.parent() != null) ? unit.parent() : "",
								unit.kind().name(), unit.arabicName()))
						.append('\n'));
		return all.toString();
	}

	private String line(String username) {
		Person person = this.ministry.person(username).orElseThrow();
		return String.join(",", username, person.arabicName(), person.englishName(), person.email(), person.mobile(),
				"ar");
	}

}
