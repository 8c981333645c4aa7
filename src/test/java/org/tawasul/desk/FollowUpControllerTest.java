package org.tawasul.desk;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

@TawasulTest
class FollowUpControllerTest {

	private static final long MADE_UP = MadeUpCases.FIRST;

	private static final List<WorkListTab> TABS = List.of(WorkListTab.NEW, WorkListTab.PENDING, WorkListTab.CLOSED);

	private static final WorkListFilter NEW_WITH_ME = WorkListFilter.of(WorkListTab.NEW, WorkListHolder.VIEWER);

	private static final WorkListFilter PENDING_WITH_ME = WorkListFilter.of(WorkListTab.PENDING, WorkListHolder.VIEWER);

	private static final WorkListFilter PENDING_ELSEWHERE = WorkListFilter.of(WorkListTab.PENDING,
			WorkListHolder.OTHERS);

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private WorkListRepository lists;

	@Autowired
	private DeskCaseService desk;

	@Autowired
	private CurrentUser users;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void cleanUp() {
		this.scenario.resetClock();
		MadeUpCases.delete(this.jdbc);
	}

	@Test
	void caseMovesFromNewToPendingToClosed() throws Exception {
		StaffUser coordinator = viewer("coordinator");
		CaseNumber fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		assertThat(tabsOf(coordinator, fire)).containsExactly(WorkListTab.NEW);
		this.pages.perform(post("/desk/cases/" + fire + "/opened").with(StaffUsers.COORDINATOR).with(csrf()))
			.andExpect(status().isNoContent());
		assertThat(tabsOf(coordinator, fire)).containsExactly(WorkListTab.PENDING);
		this.scenario.handle(fire, "coordinator");
		this.scenario.resolve(fire, "coordinator");
		this.cases.accept(fire);
		assertThat(tabsOf(coordinator, fire)).containsExactly(WorkListTab.CLOSED);
		assertThat(tabsOf(viewer("head"), fire)).containsExactly(WorkListTab.CLOSED);
		assertThat(tabsOf(viewer("operations"), fire)).containsExactly(WorkListTab.CLOSED);
		assertThat(this.jdbc.sql("select bool_or(open) from app.involvement where case_number = ?")
			.param(fire.value())
			.query(Boolean.class)
			.single()).isFalse();
	}

	@Test
	void listsShowExactlyWhatMayBeSeen() {
		CaseNumber mine = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		CaseNumber others = this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-14"));
		CaseNumber climbed = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.advanceToTimer(climbed, "BoundaryEvent_AssessmentOverdue");
		this.scenario.advanceToTimer(climbed, "BoundaryEvent_AssessmentOverdue");
		for (String username : List.of("coordinator", "coordinator14", "head", "director", "undersecretary", "minister",
				"offmin.officer1", "care", "operations", "manager", "agent", "owner", "admin")) {
			StaffUser viewer = viewer(username);
			for (CaseNumber number : List.of(mine, others, climbed)) {
				assertThat(!tabsOf(viewer, number).isEmpty()).as(username + " " + number)
					.isEqualTo(this.desk.find(viewer, number).filter((found) -> found.rights().seesCase()).isPresent());
			}
		}
		assertThat(tabsOf(viewer("coordinator"), climbed)).isNotEmpty();
		assertThat(tabsOf(viewer("director"), climbed)).isNotEmpty();
		assertThat(tabsOf(viewer("director"), mine)).containsExactly(WorkListTab.PENDING);
		assertThat(tabsOf(viewer("undersecretary"), others)).containsExactly(WorkListTab.PENDING);
	}

	private void opened(CaseNumber number, RequestPostProcessor reader) throws Exception {
		this.pages.perform(post("/desk/cases/" + number + "/opened").with(reader).with(csrf()))
			.andExpect(status().isNoContent());
	}

	@Test
	void aCaseIsNewToWhoeverGetsItAndPendingWhereItHasLeft() throws Exception {
		CaseNumber fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		opened(fire, StaffUsers.COORDINATOR);
		this.scenario.advanceToTimer(fire, "BoundaryEvent_AssessmentOverdue");
		assertThat(listsOf(viewer("head"), fire)).containsExactly(NEW_WITH_ME);
		assertThat(listsOf(viewer("coordinator"), fire)).containsExactly(PENDING_ELSEWHERE);
		assertThat(listsOf(viewer("director"), fire)).containsExactly(PENDING_ELSEWHERE);
		assertThat(tabsOf(viewer("manager"), fire)).containsExactly(WorkListTab.NEW);
		opened(fire, StaffUsers.HEAD);
		assertThat(listsOf(viewer("head"), fire)).containsExactly(PENDING_WITH_ME);
		assertThat(tabsOf(viewer("manager"), fire)).containsExactly(WorkListTab.PENDING);
		this.scenario.refer(fire, "head", "EDU-14-SAF");
		assertThat(listsOf(viewer("coordinator14"), fire)).containsExactly(NEW_WITH_ME);
		assertThat(listsOf(viewer("head"), fire)).containsExactly(PENDING_ELSEWHERE);
	}

	@Test
	void aCaseThatSomebodyHadAsAPersonAndAsOneOfAGroupIsListedAndCountedOnce() {
		StaffUser coordinator = viewer("edu10hlt.coordinator1");
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FOOD_POISONING, "SA-10"));
		int before = this.lists.count(coordinator, PENDING_ELSEWHERE).cases();
		int closedBefore = this.lists.count(coordinator, WorkListFilter.of(WorkListTab.CLOSED)).cases();
		this.scenario.refer(number, "edu10hlt.coordinator1", "EDU-10-SCH");
		assertThat(this.lists.count(coordinator, PENDING_ELSEWHERE).cases()).isEqualTo(before + 1);
		assertThat(numbers(this.lists.page(coordinator, PENDING_ELSEWHERE, justBefore(number, WorkListTab.PENDING))))
			.containsOnlyOnce(number.value());
		this.scenario.handle(number, "edu10sch.coordinator1");
		this.scenario.resolve(number, "edu10sch.coordinator1");
		this.cases.accept(number);
		assertThat(this.lists.count(coordinator, WorkListFilter.of(WorkListTab.CLOSED)).cases())
			.isEqualTo(closedBefore + 1);
	}

	@Test
	void listsSayWhoHasTheCaseAndWhatIsWithTheReaderStandsApart() throws Exception {
		MadeUpCases.insert(this.jdbc, 1, "ACTIVE", true);
		this.jdbc.sql(
				"update app.case_file set level_unit = 'EDU-10', level_kind = 'HEAD', handlers = 'EDU-10.head', opened_at = null"
						+ " where number > " + MADE_UP)
			.update();
		String page = list(StaffUsers.as("edu10bld.coordinator1", Role.COORDINATOR), "?tab=pending").andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("لا توجد طلبات لديكم في هذه القائمة");
		String elsewhere = page.substring(page.indexOf("list-others"));
		assertThat(elsewhere).contains("/desk/cases/" + (MADE_UP + 1), "لم يُفتح بعد", "مدير ");
		list(StaffUsers.as("edu10bld.coordinator1", Role.COORDINATOR), "?tab=pending&holder=viewer")
			.andExpect(content().string(not(containsString("/desk/cases/"))));
		list(StaffUsers.MANAGER, "?tab=new").andExpect(content().string(not(containsString("list-others"))));
	}

	@Test
	void incidentsAreApartFromRequestsOfEveryType() throws Exception {
		MadeUpCases.insert(this.jdbc, 2, "ACTIVE", true);
		this.jdbc.sql("update app.case_file set type = 'COMPLAINT', category = null where number = " + (MADE_UP + 2))
			.update();
		RequestPostProcessor coordinator = StaffUsers.as("edu10bld.coordinator1", Role.COORDINATOR);
		list(coordinator, "?tab=pending")
			.andExpect(content().string(allOf(containsString("/desk/cases/" + (MADE_UP + 1)),
					not(containsString("/desk/cases/" + (MADE_UP + 2))), containsString("بلاغات معلقة"))));
		this.pages.perform(get("/desk/requests?tab=pending").with(coordinator))
			.andExpect(content().string(allOf(containsString("/desk/cases/" + (MADE_UP + 1)),
					containsString("/desk/cases/" + (MADE_UP + 2)), containsString("طلبات معلقة"))));
		this.pages.perform(get("/desk/requests?tab=pending&type=COMPLAINT").with(coordinator))
			.andExpect(content().string(not(containsString("/desk/cases/" + (MADE_UP + 1)))));
	}

	@Test
	void theManualsTabsAndColumnsAreThere() throws Exception {
		MadeUpCases.insert(this.jdbc, 1, "RECEIVED", false);
		list(StaffUsers.as("edu10bld.coordinator1", Role.COORDINATOR), "").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("متابعة البلاغات"), containsString("بلاغات جديدة"),
					containsString("بلاغات معلقة"), containsString("بلاغات مغلقة"), containsString("المسلسل"),
					containsString("رقم الطلب"), containsString("موضوع الطلب"), containsString("التفاصيل"),
					containsString("درجة الأهمية"), containsString("الحالة"), containsString("المهلة"),
					containsString("الطلب لدى"), containsString("عرض"), containsString("aria-sort=\"ascending\""))));
	}

	@Test
	void nothingIsOfferedForChosenCasesWhereThereAreNone() throws Exception {
		MadeUpCases.insert(this.jdbc, 1, "RECEIVED", false);
		list(StaffUsers.CARE, "?tab=new").andExpect(content().string(containsString("id=\"choose\"")));
		list(StaffUsers.CARE, "?tab=new&phase=DONE").andExpect(status().isOk())
			.andExpect(content()
				.string(allOf(not(containsString("id=\"choose\"")), not(containsString("إجراء على الطلبات المحددة")))));
	}

	private ResultActions list(RequestPostProcessor reader, String query) throws Exception {
		return this.pages.perform(get("/desk/incidents" + query).with(reader));
	}

	private StaffUser viewer(String username) {
		return this.users.of(username);
	}

	private List<WorkListTab> tabsOf(StaffUser viewer, CaseNumber number) {
		return TABS.stream().filter((tab) -> isIn(viewer, WorkListFilter.of(tab), number)).toList();
	}

	private List<WorkListFilter> listsOf(StaffUser viewer, CaseNumber number) {
		return TABS.stream()
			.flatMap((tab) -> Stream.of(WorkListHolder.VIEWER, WorkListHolder.OTHERS)
				.map((holder) -> WorkListFilter.of(tab, holder)))
			.filter((filter) -> isIn(viewer, filter, number))
			.toList();
	}

	private boolean isIn(StaffUser viewer, WorkListFilter filter, CaseNumber number) {
		return numbers(this.lists.page(viewer, filter, justBefore(number, filter.tab()))).contains(number.value());
	}

	/** Other tests have left cases too, which may be more urgent. */
	private WorkListPosition justBefore(CaseNumber number, WorkListTab tab) {
		CaseFile file = this.scenario.file(number);
		return new WorkListPosition(Importance.VERY_IMPORTANT.ordinal() - file.getImportance().ordinal(),
				file.getAssignment().getDueAt(), "", number.value() + ((tab != WorkListTab.CLOSED) ? -1 : 1));
	}

	private static List<Long> numbers(CaseListPage page) {
		return page.cases().stream().map((item) -> item.number().value()).toList();
	}

}
