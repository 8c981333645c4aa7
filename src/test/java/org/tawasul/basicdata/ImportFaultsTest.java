package org.tawasul.basicdata;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tawasul.deadline.Holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/** What an import refuses, and where it says the fault lies. Without a database. */
class ImportFaultsTest extends SmallMinistry {

	private static final String UNITS = "code,parent,kind,arabic_name,region";

	private static final String PEOPLE = "username,arabic_name,email,mobile,language";

	private static final String POSTS = "unit,role,username,as,from,until";

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

}
