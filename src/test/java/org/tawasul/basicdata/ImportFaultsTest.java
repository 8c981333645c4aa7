package org.tawasul.basicdata;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.OpenCaseUnitRepository;
import org.tawasul.deadline.Holiday;
import org.tawasul.deadline.HolidayService;
import org.tawasul.directory.AppointmentPeriod;
import org.tawasul.directory.DirectoryImport;
import org.tawasul.directory.DirectoryImport.Entries;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.Person;
import org.tawasul.directory.Post;
import org.tawasul.directory.Role;
import org.tawasul.directory.TimeRange;
import org.tawasul.directory.UnitKind;
import org.tawasul.facility.FacilityRegister;
import org.tawasul.language.DateParser;
import org.tawasul.language.Messages;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/** What an import refuses, and where it says the fault lies. Without a database. */
class ImportFaultsTest {

	private static final String UNITS = "code,parent,kind,arabic_name,region";

	private static final String PEOPLE = "username,arabic_name,email,mobile,language";

	private static final String POSTS = "unit,role,username,as,from,until";

	private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

	private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext();

	static {
		CONTEXT.scan("org.tawasul.language");
		CONTEXT.register(ColumnHeadings.class, ImportFileReader.class);
		CONTEXT.refresh();
	}

	private final DirectoryImport directoryImport = mock();

	private final HolidayService holidays = mock();

	private final OpenCaseUnitRepository openCases = mock();

	private final BasicDataPlanner planner = new BasicDataPlanner(new TermDictionary(CONTEXT.getBean(Messages.class)),
			CONTEXT.getBean(DateParser.class), this.directoryImport, this.holidays, mock(FacilityRegister.class),
			this.openCases, Clock.fixed(NOW, ZoneOffset.UTC));

	private final BasicDataImportService importing = new BasicDataImportService(CONTEXT.getBean(ImportFileReader.class),
			this.planner, new BasicDataAudit(mock(AuditTrail.class)));

	@AfterAll
	static void close() {
		CONTEXT.close();
	}

	@BeforeEach
	void aSmallMinistryIsThere() {
		Entries entries = new Entries(
				List.of(unit("MOE", null, UnitKind.MINISTRY), unit("AGY-GEN", "MOE", UnitKind.AGENCY),
						unit("EDU-01", "AGY-GEN", UnitKind.DIRECTORATE)),
				Stream.of("admin", "head", "other").map(ImportFaultsTest::person).toList(),
				List.of(held("MOE", Role.ADMINISTRATOR, "admin"), held("EDU-01", Role.HEAD, "head")), List.of());
		given(this.directoryImport.read()).willReturn(entries);
		given(this.directoryImport.lock()).willReturn(entries);
	}

	@Test
	void aLoopInTheTreeIsToldWithItsUnits() {
		refused(ImportFixture.with(ImportFileKind.UNITS, UNITS, "A,C,AGENCY,أ,", "B,A,AGENCY,ب,", "C,B,AGENCY,ج,",
				"D,C,AGENCY,د,"), "units.csv:2 PARENT loop [A، C، B]");
		refused(ImportFixture.with(ImportFileKind.UNITS, UNITS, "AGY-GEN,EDU-01,AGENCY,وكالة,"),
				"units.csv:2 PARENT loop [AGY-GEN، EDU-01]");
	}

	@Test
	void twoRootsNoneAndAnUnknownParentAreTold() {
		refused(ImportFixture.with(ImportFileKind.UNITS, UNITS, "MOE,,MINISTRY,وزارة,", "MOX,,MINISTRY,أخرى,"),
				"units.csv:3 PARENT two_roots [MOE]");
		refused(ImportFixture.with(ImportFileKind.UNITS, UNITS, "MOX,,MINISTRY,أخرى,"),
				"units.csv:2 PARENT two_roots [MOE]");
		refused(ImportFixture.with(ImportFileKind.UNITS, UNITS, "EDU-02,NONE,DIRECTORATE,تعليم,"),
				"units.csv:2 PARENT unknown_parent [NONE]");
		assertThat(preview(ImportFixture.with(ImportFileKind.UNITS, UNITS, "MOE,EDU-01,MINISTRY,وزارة,")))
			.anySatisfy((fault) -> assertThat(fault).isEqualTo("units.csv:0 PARENT no_root []"));
	}

	@Test
	void codesTwiceOrInAFormThatGroupsCannotHaveAreTold() {
		refused(ImportFixture.with(ImportFileKind.UNITS, UNITS, "EDU-02,MOE,AGENCY,أ,", "EDU-02,MOE,AGENCY,ب,"),
				"units.csv:3 CODE code_twice [EDU-02, 2]");
		refused(ImportFixture.with(ImportFileKind.UNITS, UNITS, "edu_02,MOE,AGENCY,أ,", "تعليم,MOE,AGENCY,ب,",
				"A".repeat(41) + ",MOE,AGENCY,ب,"), "units.csv:2 CODE code [edu_02]", "units.csv:3 CODE code [تعليم]",
				"units.csv:4 CODE code [" + "A".repeat(41) + "]");
	}

	@Test
	void unknownKindsRegionsAndRolesAreTold() {
		refused(ImportFixture.with(ImportFileKind.UNITS, UNITS, "EDU-02,MOE,PALACE,أ,SA-13")
			.and(ImportFileKind.POSTS, POSTS, "EDU-01,KING,head,,,", "EDU-01,HEAD,head,guest,,"),
				"units.csv:2 KIND unknown_kind [PALACE]", "units.csv:2 REGION unknown_region [SA-13]",
				"posts.csv:2 ROLE unknown_role [KING]", "posts.csv:3 AS unknown_as [guest]");
	}

	@Test
	void aSecondDirectorateOfARegionIsTold() {
		refused(ImportFixture.with(ImportFileKind.UNITS, UNITS, "EDU-02,MOE,DIRECTORATE,أ,مكة المكرمة",
				"EDU-03,MOE,DIRECTORATE,ب,SA-02"), "units.csv:3 REGION two_directorates [EDU-03, EDU-02]");
	}

	@Test
	void peopleTwiceWithWrongNamesAddressesAndNumbersAreTold() {
		refused(ImportFixture.with(ImportFileKind.PEOPLE, PEOPLE, "sara,سارة,sara@moe.example,0551234567,ar",
				"sara,سارة,sara@moe.example,,ar", "_sara,سارة,,,", "ali,علي,ali@moe,,", "omar,عمر,,12345,",
				"nora,,,,fr"), "people.csv:3 USERNAME username_twice [sara, 2]",
				"people.csv:4 USERNAME username [_sara]", "people.csv:5 EMAIL email [ali@moe]",
				"people.csv:6 MOBILE mobile [12345]", "people.csv:7 ARABIC_NAME empty []",
				"people.csv:7 LANGUAGE unknown_language [fr]");
	}

	@Test
	void namesThatTurnTheDirectionOrRunOverALineAreTold() {
		refused(ImportFixture.with(ImportFileKind.PEOPLE, PEOPLE, "sara,سارة\u202Enimda,,,", "ali,\"علي\nأحمد\",,,",
				"omar," + "ع".repeat(201) + ",,,"), "people.csv:2 ARABIC_NAME turning []",
				"people.csv:3 ARABIC_NAME unreadable []", "people.csv:5 ARABIC_NAME too_long [200]");
	}

	@Test
	void aNameThatShowsNothingIsMissing() {
		refused(ImportFixture.with(ImportFileKind.PEOPLE, PEOPLE, "sara,\u200F\u200F,,,", "ali,\u00A0\u3164\u2800,,,",
				"\u200F,علي,,,"), "people.csv:2 ARABIC_NAME empty []", "people.csv:3 ARABIC_NAME empty []",
				"people.csv:4 USERNAME empty []");
	}

	@Test
	void numbersCapitalsAndWhateverShowsAUserNameAreOne() {
		assertThat(preview(ImportFixture
			.with(ImportFileKind.PEOPLE, PEOPLE, "10234567,أحمد المثال,,,", "Sara.Ali,سارة,,055\u2011123\u20110004,",
					"١٢٣,هند,sara@example.com،,,")
			.and(ImportFileKind.POSTS, POSTS, "EDU\u201101,COORDINATOR,SARA.ALI\u200F,,18/06/1448هـ,",
					"EDU-01,COORDINATOR,123,,18 جمادى الآخرة 1448هـ,2027-03-20")))
			.isEmpty();
		refused(ImportFixture.with(ImportFileKind.PEOPLE, PEOPLE, "sara,سارة,,,", "Sara,سارة,,,"),
				"people.csv:3 USERNAME username_twice [sara, 2]");
	}

	@Test
	void lostOrGarbledArabicIsToldWithItsLine() {
		refused(ImportFixture.with(ImportFileKind.UNITS, UNITS, "EDU-02,MOE,AGENCY,أ,",
				"MOE-X,MOE,OFFICE,???? ??????? ????????,"), "units.csv:3 null lost_letters []");
		for (String charset : List.of("windows-1256", "ISO-8859-1")) {
			String garbled = new String("مكتب التخطيط والتطوير".getBytes(StandardCharsets.UTF_8),
					Charset.forName(charset));
			if (garbled.chars().noneMatch((letter) -> letter > 127 && letter < 160)) {
				refused(ImportFixture.with(ImportFileKind.UNITS, UNITS, "MOE-X,MOE,OFFICE," + garbled + ","),
						"units.csv:2 null garbled_letters []");
			}
		}
		refused(ImportFixture.with(ImportFileKind.UNITS, UNITS, "MOE-X,MOE,OFFICE,ãßÊÈ ÇáÊÎØíØ,"),
				"units.csv:2 null garbled_letters []");
		assertThat(preview(ImportFixture.with(ImportFileKind.PEOPLE, PEOPLE, "rene,ريني,,,", "zoe,هل هي هنا؟,,,")))
			.isEmpty();
	}

	@Test
	void aMovedHolidayReplacesTheOneOfItsName() {
		given(this.holidays.all()).willReturn(List
			.of(new Holiday(LocalDate.of(2027, 3, 9), LocalDate.of(2027, 3, 13), "إجازة عيد الفطر", "Eid holiday")));
		ImportPlan plan = this.importing.preview(
				ImportFixture.with(ImportFileKind.HOLIDAYS, "from,until,name", "2027-03-10,2027-03-14,إجازة عيد الفطر")
					.batch());
		assertThat(plan.isValid()).isTrue();
		assertThat(plan.changes()).extracting(PlannedChange::action)
			.containsExactlyInAnyOrder(PlannedChange.Action.ADDED, PlannedChange.Action.REMOVED);
		refused(ImportFixture.with(ImportFileKind.HOLIDAYS, "from,until,name", "2027-03-10,2027-03-14,إجازة العيد"),
				"holidays.csv:2 FROM holidays_overlap_recorded [2027-03-09, 2027-03-13, إجازة عيد الفطر]");
	}

	@Test
	void aCellThatLooksLikeAFormulaIsATextLikeAnyOther() {
		ImportPlan plan = this.importing
			.preview(ImportFixture.with(ImportFileKind.PEOPLE, PEOPLE, "sara,\"=HYPERLINK(\"\"x\"\")\",,,").batch());
		assertThat(plan.isValid()).isTrue();
		assertThat(plan.changes().get(0).key().name()).isEqualTo("=HYPERLINK(\"x\")");
	}

	@Test
	void postsInUnknownUnitsOfUnknownPeopleAndTwiceAreTold() {
		refused(ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-99,HEAD,other,,,", "EDU-01,COORDINATOR,nobody,,,",
				"EDU-01,COORDINATOR,other,,,", "EDU-01,COORDINATOR,other,holder,,"),
				"posts.csv:2 UNIT unknown_unit [EDU-99]", "posts.csv:3 USERNAME unknown_person [nobody]",
				"posts.csv:5 USERNAME post_twice [other, 4]");
	}

	@Test
	void twoHeadsOfAUnitAreToldUnlessOneComesAfterTheOther() {
		refused(ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-01,HEAD,head,,,", "EDU-01,HEAD,other,,,"),
				"posts.csv:3 USERNAME two_heads [EDU-01, head]");
		assertThat(preview(ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-01,HEAD,head,,,2026-12-31",
				"EDU-01,HEAD,other,,2027-01-01,")))
			.isEmpty();
	}

	@Test
	void datesOfTwoMeaningsOrThatEndBeforeTheyBeginAreTold() {
		refused(ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-01,COORDINATOR,other,,01/02/2027,",
				"EDU-01,MANAGER,other,,2027-02-01,2027-01-31", "EDU-01,AGENT,other,,0027-02-01,"),
				"posts.csv:2 FROM date_order [01/02/2027]", "posts.csv:3 UNTIL from_after_until []",
				"posts.csv:4 FROM date_far [0027-02-01]");
	}

	@Test
	void nobodyStandsInForThemselves() {
		refused(ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-01,HEAD,head,نائب,,"),
				"posts.csv:2 USERNAME stand_in_for_oneself [head]");
	}

	@Test
	void theLastAdministratorStaysWhateverTheFilesLeaveOut() {
		refused(ImportFixture.with(ImportFileKind.POSTS, POSTS, "EDU-01,HEAD,head,,,").complete(ImportFileKind.POSTS),
				"posts.csv:0 null last_administrator [admin]");
		refused(ImportFixture.with(ImportFileKind.PEOPLE, PEOPLE, "head,المدير,,,").complete(ImportFileKind.PEOPLE),
				"posts.csv:0 null last_administrator [admin]");
		refused(ImportFixture.with(ImportFileKind.POSTS, POSTS, "MOE,ADMINISTRATOR,admin,,,2026-11-01"),
				"posts.csv:0 null last_administrator [admin]");
		refused(ImportFixture.with(ImportFileKind.POSTS, POSTS, "MOE,ADMINISTRATOR,other,,,", "EDU-01,HEAD,head,,,")
			.complete(ImportFileKind.POSTS), "posts.csv:0 null last_administrator [admin]");
	}

	@Test
	void theLastAdministratorIsNotEndedByADateToComeEither() {
		refused(ImportFixture.with(ImportFileKind.POSTS, POSTS, "MOE,ADMINISTRATOR,admin,,,2026-11-22"),
				"posts.csv:0 null last_administrator [admin]");
		assertThat(preview(ImportFixture.with(ImportFileKind.POSTS, POSTS, "MOE,ADMINISTRATOR,admin,,,2026-12-31",
				"MOE,ADMINISTRATOR,other,,2027-01-01,")))
			.isEmpty();
	}

	@Test
	void aUnitWithOpenCasesIsNotRemoved() {
		given(this.openCases.findAmong(any())).willReturn(Set.of("EDU-01"));
		refused(ImportFixture.with(ImportFileKind.UNITS, UNITS, "MOE,,MINISTRY,وزارة,").complete(ImportFileKind.UNITS),
				"units.csv:0 CODE unit_has_cases [EDU-01]");
	}

	@Test
	void whoIsInAPostCannotBeMissingFromACompleteFileOfPeople() {
		refused(ImportFixture.with(ImportFileKind.PEOPLE, PEOPLE, "admin,المدير,,,")
			.and(ImportFileKind.POSTS, POSTS, "EDU-01,HEAD,head,,,")
			.complete(ImportFileKind.PEOPLE), "posts.csv:2 USERNAME person_leaves [head]");
	}

	@Test
	void holidaysTwiceTooLongOrOverlappingAreTold() {
		given(this.holidays.all())
			.willReturn(List.of(new Holiday(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 5), "إجازة", "Holiday")));
		refused(ImportFixture.with(ImportFileKind.HOLIDAYS, "from,to,name", "2027-03-01,2027-02-01,أ",
				"2027-06-01,2027-12-01,ب", "2027-07-01,,ج", "2027-07-01,,د", "2027-05-05,2027-05-06,هـ"),
				"holidays.csv:2 UNTIL from_after_until []", "holidays.csv:3 UNTIL holiday_too_long [60]",
				"holidays.csv:5 FROM from_twice [2027-07-01, 4]",
				"holidays.csv:6 FROM holidays_overlap_recorded [2027-05-01, 2027-05-05, إجازة]");
	}

	@Test
	void theFaultsOfAllFilesAreToldAtOnceAndAnUnreadableFileIsNotHeldAgainstTheOthers() {
		refused(ImportFixture.with(ImportFileKind.UNITS, "colour", "red")
			.and(ImportFileKind.POSTS, POSTS, "NEW-UNIT,HEAD,other,,,", "NEW-UNIT,HEAD,_nobody,,,"),
				"units.csv:1 null unknown_column [colour]", "units.csv:1 CODE missing_column [code]",
				"units.csv:1 PARENT missing_column [parent]", "units.csv:1 KIND missing_column [kind]",
				"units.csv:1 ARABIC_NAME missing_column [arabic_name]", "posts.csv:3 USERNAME username [_nobody]");
	}

	@Test
	void nothingIsWrittenWhenAnythingIsWrong() {
		ImportBatch batch = ImportFixture
			.with(ImportFileKind.UNITS, UNITS, "EDU-02,MOE,AGENCY,أ,", "EDU-03,NONE,AGENCY,أ,")
			.batch();
		assertThat(this.importing.apply(batch, null).applied()).isFalse();
		verify(this.directoryImport, never()).apply(any());
		verify(this.holidays, never()).write(any(), any());
	}

	private void refused(ImportFixture files, String... faults) {
		assertThat(preview(files)).containsExactly(faults);
	}

	private List<String> preview(ImportFixture files) {
		return this.importing.preview(files.batch()).faults().stream().map(ImportFaultsTest::text).toList();
	}

	private static String text(ImportFault fault) {
		return fault.file() + ":" + fault.line() + " " + fault.column() + " " + fault.code() + " " + fault.arguments();
	}

	private static OrgUnit unit(String code, String parent, UnitKind kind) {
		return new OrgUnit(code, parent, "جهة", "Unit", kind, null);
	}

	private static Person person(String username) {
		return new Person(username, "الموظف", "Official", "", null, Locale.forLanguageTag("ar"));
	}

	private static AppointmentPeriod held(String unit, Role role, String username) {
		return new AppointmentPeriod(new Post(unit, role), username,
				new TimeRange(Instant.parse("2024-01-01T00:00:00Z"), null));
	}

}
