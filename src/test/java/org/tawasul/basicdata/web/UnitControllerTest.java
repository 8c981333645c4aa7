package org.tawasul.basicdata.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.Person;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Units, their tree and the people in their posts, edited on the desk. */
@TawasulTest
@Transactional
class UnitControllerTest {

	private static final String UNITS = "/desk/basic-data/units";

	private static final String UNIT = UNITS + "/EDU-01-SAF";

	@Autowired
	private MockMvc pages;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	private EditorBrowser browser;

	@BeforeEach
	void signIn() throws Exception {
		this.browser = new EditorBrowser(this.pages);
		this.browser.open(UNITS);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void unitsAndPeopleDoNotExistForAnybodyElse(Role role) throws Exception {
		for (String page : new String[] { UNITS, UNITS + "/new", UNIT, "/desk/basic-data/people",
				"/desk/basic-data/people/head", "/desk/basic-data/people/suggestions",
				"/desk/basic-data/new-person" }) {
			this.pages.perform(get(page).with(user("somebody").roles(role.name()))).andExpect(status().isNotFound());
		}
	}

	@Test
	void treeOpensWithoutScriptAndIsSearchedAsPeopleType() throws Exception {
		assertThat(this.browser.open(UNITS)).contains("<details open=\"open\">", "EDU-01-SAF", "EDU-14-SAF");
		assertThat(this.browser.open(UNITS + "?q=الامن والسلامه الرياض")).contains("EDU-01-SAF")
			.doesNotContain("EDU-02-SAF");
		assertThat(this.browser.open(UNITS + "?q=edu-01-saf")).contains("EDU-01-SAF");
		assertThat(this.browser.open(UNITS + "?q=%00%27%3Cb%3E")).contains("لا نتائج");
	}

	@Test
	void unitIsAddedRenamedMovedAndClosed() throws Exception {
		assertThat(this.browser.send(UNITS + "/new/unit", "code", "EDU-01-TRN", "parent", "EDU-01", "kind",
				"DEPARTMENT", "region", "", "arabic_name", "إدارة النقل", "english_name", ""))
			.contains("حُفظ التغيير", "إدارة النقل", "تغيير جهة");
		this.browser.send(UNITS + "/EDU-01-TRN/unit", "parent", "EDU-02", "kind", "DEPARTMENT", "region", "",
				"arabic_name", "إدارة النقل المدرسي", "english_name", "School Transport");
		OrgUnit moved = this.ministry.unit("EDU-01-TRN").orElseThrow();
		assertThat(moved.parent()).isEqualTo("EDU-02");
		assertThat(moved.englishName()).isEqualTo("School Transport");
		assertThat(this.browser.open(UNITS + "/EDU-01-TRN")).contains("<del><bdi>إدارة النقل</bdi></del>");
		assertThat(this.browser.send(UNITS + "/EDU-01-TRN/closing")).contains("هذا ما سيتغير", "حذف");
		assertThat(this.browser.confirm()).contains("أُغلقت الجهة");
		assertThat(this.ministry.unit("EDU-01-TRN")).isEmpty();
		assertThat(this.ministry.unitName("EDU-01-TRN", Locale.ENGLISH)).isEqualTo("School Transport");
		assertThat(this.browser.open(UNITS)).contains("جهات أُغلقت", "إدارة النقل المدرسي");
		assertThat(this.browser.open(UNITS + "/new")).doesNotContain("EDU-01-TRN");
	}

	@Test
	void nameOfAClosedUnitStaysOnItsCasesUntilItsCodeIsUsedAgain() throws Exception {
		this.browser.send(UNITS + "/new/unit", "code", "EDU-01-TRN", "parent", "EDU-01", "kind", "DEPARTMENT", "region",
				"", "arabic_name", "إدارة النقل المدرسي", "english_name", "");
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.entities.flush();
		this.jdbc
			.sql("update app.case_file set unit = 'EDU-01-TRN', phase = 'DONE', received_at = '2009-05-05',"
					+ " closed_at = now(), level_unit = null, handlers = null where number = ?")
			.param(number.value())
			.update();
		this.entities.clear();
		this.browser.send(UNITS + "/EDU-01-TRN/closing");
		this.browser.confirm();
		for (String page : List.of("/desk/cases/" + number, "/desk/cases/" + number + "/letter",
				"/desk/reports?from=2009-05-01&until=2009-05-31")) {
			String shown = this.pages.perform(get(page).with(user("care").roles("CARE_OFFICER")))
				.andReturn()
				.getResponse()
				.getContentAsString();
			assertThat(shown).as(page).contains("إدارة النقل المدرسي").doesNotContain("EDU-01-TRN<");
		}
		this.browser.send(UNITS + "/new/unit", "code", "EDU-01-TRN", "parent", "EDU-02", "kind", "DEPARTMENT", "region",
				"", "arabic_name", "إدارة التدريب", "english_name", "");
		assertThat(this.ministry.formerUnits()).noneMatch((unit) -> unit.code().equals("EDU-01-TRN"));
		assertThat(this.ministry.unitName("EDU-01-TRN", Locale.forLanguageTag("ar"))).isEqualTo("إدارة التدريب");
	}

	@Test
	void loopOrTakenCodeOrUnitWithWorkIsRefusedAndWhatWasTypedStays() throws Exception {
		assertThat(this.browser.send(UNITS + "/EDU-01/unit", "parent", "EDU-01-SAF", "kind", "DIRECTORATE", "region",
				"SA-01", "arabic_name", "الإدارة العامة", "english_name", "Directorate"))
			.contains("تتبع هذه الجهات بعضها بعضًا في حلقة", "value=\"الإدارة العامة\"");
		assertThat(this.ministry.unit("EDU-01")).map(OrgUnit::parent).contains("AGY-GEN");
		assertThat(this.browser.send(UNITS + "/new/unit", "code", "EDU-01", "parent", "MOE", "kind", "DEPARTMENT",
				"arabic_name", "إدارة"))
			.contains("هذا الرمز مستخدم لجهة أخرى", "value=\"إدارة\"");
		assertThat(this.browser.send(UNITS + "/new/unit", "code", "طط", "parent", "MOE", "kind", "DEPARTMENT",
				"arabic_name", "\u200F"))
			.contains("لا يصلح رمزًا", "هذا الحقل مطلوب", "value=\"طط\"");
		assertThat(this.browser.send(UNITS + "/EDU-01/closing")).contains("لها جهات تتبعها");
		this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.entities.flush();
		assertThat(this.browser.send(UNIT + "/closing")).contains("لديها طلبات مفتوحة أو مهام قائمة");
		assertThat(this.ministry.unit("EDU-01-SAF")).isPresent();
	}

	@Test
	void secondAdministratorIsToldWhatTheFirstChanged() throws Exception {
		OrgUnit before = this.ministry.unit("EDU-01-SAF").orElseThrow();
		this.browser.send(UNIT + "/unit", "parent", "EDU-01", "kind", "DEPARTMENT", "region", "", "arabic_name",
				"إدارة السلامة", "english_name", "Safety");
		EditorBrowser second = new EditorBrowser(this.pages, "owner");
		second.open(UNIT);
		assertThat(second.send(UNIT + "/unit", "was.arabic_name", before.arabicName(), "was.english_name",
				before.englishName(), "was.parent", "EDU-01", "parent", "EDU-01", "kind", "DEPARTMENT", "region", "",
				"arabic_name", "إدارة الأمن", "english_name", "Security"))
			.contains("كان «" + before.arabicName() + "» وصار «إدارة السلامة»", "value=\"إدارة الأمن\"",
					"name=\"was.arabic_name\" value=\"إدارة السلامة\"");
		assertThat(this.ministry.unit("EDU-01-SAF")).map(OrgUnit::arabicName).contains("إدارة السلامة");
	}

	@Test
	void anotherHeadReplacesTheOneBeforeAndThatIsSaidFirst() throws Exception {
		assertThat(this.browser.send(UNIT + "/appointment", "role", "HEAD", "as", "APPOINTMENT", "username",
				"COORDINATOR2", "from", "", "until", ""))
			.contains("هذا ما سيتغير", "إنهاء", "coordinator2");
		assertThat(holders(EscalationLevelKind.HEAD)).containsExactly("head");
		assertThat(this.browser.confirm()).contains("حُفظ التغيير", "تغيير المناصب والصلاحيات");
		assertThat(holders(EscalationLevelKind.HEAD)).containsExactly("coordinator2");
	}

	@Test
	void lastOneOfAUnitLeavesOnlyWhenSomebodyElseIsThere() throws Exception {
		this.browser.send(UNIT + "/end", "role", "HEAD", "as", "APPOINTMENT", "username", "head");
		assertThat(this.browser.confirm()).contains("حُفظ التغيير");
		this.browser.send(UNIT + "/end", "role", "HEAD", "as", "STAND_IN", "username", "edu01bld.head");
		this.browser.confirm();
		for (String stays : holders(EscalationLevelKind.COORDINATORS).stream().skip(1).toList()) {
			this.browser.send(UNIT + "/end", "role", "COORDINATOR", "as", "APPOINTMENT", "username", stays);
			this.browser.confirm();
		}
		String last = holders(EscalationLevelKind.COORDINATORS).iterator().next();
		String page = this.browser.send(UNIT + "/end", "role", "COORDINATOR", "as", "APPOINTMENT", "username", last);
		assertThat(page).doesNotContain("basicdata-look").contains("لن يبقى في الجهة EDU-01-SAF منسق ولا مدير");
		assertThat(this.browser.send(UNIT + "/appointment", "role", "COORDINATOR", "as", "APPOINTMENT", "username",
				last, "from", "", "until", "2030-01-01"))
			.as("nor from a later day on")
			.contains("لن يبقى في الجهة EDU-01-SAF منسق ولا مدير", "value=\"2030-01-01\"");
		assertThat(this.browser.send("/desk/basic-data/units/AGY-DIG/end", "role", "ADMINISTRATOR", "as", "APPOINTMENT",
				"username", "admin"))
			.contains("لن يبقى مدير للنظام");
	}

	@Test
	void personIsAddedAndChangedAndNoContactIsInTheAuditTrail() throws Exception {
		assertThat(this.browser.send("/desk/basic-data/new-person/person", "username", "New.One", "arabic_name",
				"نورة القحطاني", "english_name", "", "email", "new.one@moe.example", "mobile", "٠٥٥١٢٣٤٥٦٧", "language",
				"ar"))
			.contains("حُفظ التغيير", "+966551234567", "تغيير بيانات موظف");
		assertThat(this.browser.send("/desk/basic-data/people/new.one/person", "arabic_name", "نورة القحطاني",
				"english_name", "Noura", "email", "x", "mobile", "123", "language", "en"))
			.contains("عنوان لا يصل إليه البريد", "ليس رقم جوال صحيحًا", "value=\"123\"");
		assertThat(this.ministry.person("new.one")).map(Person::email).contains("new.one@moe.example");
		assertThat(this.browser.send("/desk/basic-data/new-person/person", "username", "head", "arabic_name", "أحد"))
			.contains("اسم المستخدم هذا لموظف آخر");
		assertThat(this.browser.open("/desk/audit?action=PERSON_CHANGED")).contains("new.one")
			.doesNotContain("966551234567", "new.one@moe.example");
	}

	@Test
	void absenceIsEnteredWithItsStandInOrWarnsThatNobodyAttends() throws Exception {
		String person = "/desk/basic-data/people/head";
		assertThat(this.browser.open("/desk/basic-data/people?q=head")).contains("/desk/basic-data/people/head");
		assertThat(this.browser.send(person + "/absence", "from", "x", "until", "", "username", "nobody!"))
			.contains("ليس تاريخًا صحيحًا", "لا يصلح اسم مستخدم", "value=\"x\"");
		assertThat(this.browser.send(person + "/absence", "from", "2020-01-01", "until", "2099-12-31", "username",
				"no.such.person"))
			.contains("لا يوجد موظف باسم المستخدم no.such.person");
		assertThat(this.browser.send(person + "/absence", "from", "2020-01-01", "until", "2099-12-31", "username",
				"coordinator2"))
			.contains("حُفظ التغيير", "تغيير غياب", "إنهاء الغياب");
		assertThat(
				this.ministry.actingPeople(new EscalationLevel("EDU-01-SAF", EscalationLevelKind.HEAD), Instant.now()))
			.extracting(Person::username)
			.contains("coordinator2")
			.doesNotContain("head");
		assertThat(this.browser.send(person + "/absence", "from", "2031-01-01", "until", "2031-02-01"))
			.contains("غياب head مسجل من قبل");
		assertThat(this.browser.send(person + "/absence", "from", "2019-01-01", "until", "2019-02-01"))
			.contains("انتهت هذه المدة قبل اليوم");
		assertThat(this.browser.send("/desk/basic-data/people/offmin.head/absence", "from", "2020-01-01"))
			.contains("لن يكون في الجهات الآتية من يقوم بالعمل", "value=\"2020-01-01\"");
		assertThat(this.browser.open("/desk/basic-data/people/offmin.head")).contains("لا غياب مسجل");
		this.browser.send("/desk/basic-data/people/offmin.head/absence", "from", "2020-01-01", "shown", "true");
		assertThat(this.browser.open("/desk/basic-data/people/offmin.head")).contains("إنهاء الغياب");
		assertThat(this.browser.send(person + "/return", "from", "nonsense")).contains("لا يوجد غياب مسجل");
		assertThat(this.browser.send(person + "/return", "from", "2019-12-31T21:00:00Z")).contains("حُفظ التغيير");
		assertThat(
				this.ministry.actingPeople(new EscalationLevel("EDU-01-SAF", EscalationLevelKind.HEAD), Instant.now()))
			.extracting(Person::username)
			.containsExactly("head");
		assertThat(this.jdbc
			.sql("select count(*) from app.stand_in where unit = 'EDU-01-SAF' and person = 'coordinator2'"
					+ " and (held_until is null or held_until > now() + interval '1 day')")
			.query(Integer.class)
			.single()).isZero();
	}

	private List<String> holders(EscalationLevelKind kind) {
		return this.ministry.holders(new EscalationLevel("EDU-01-SAF", kind)).stream().map(Person::username).toList();
	}

}
