package org.tawasul.desk;

import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.directory.MinistryDirectory;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

@TawasulTest
class DeskHomeControllerTest {

	/** Their numbers are far above all others, and go when the test is over. */
	private static final long MADE_UP = 900_000_000L;

	private static final WorkListFilter NEW_WITH_ME = new WorkListFilter(WorkListTab.NEW, WorkListHolder.VIEWER);

	private static final WorkListFilter PENDING_WITH_ME = new WorkListFilter(WorkListTab.PENDING,
			WorkListHolder.VIEWER);

	private static final WorkListFilter PENDING_ELSEWHERE = new WorkListFilter(WorkListTab.PENDING,
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
	private MinistryDirectory ministry;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@AfterEach
	void cleanUp() {
		this.scenario.resetClock();
		this.jdbc.sql("delete from app.involvement where case_number > " + MADE_UP).update();
		this.jdbc.sql("delete from app.case_file where number > " + MADE_UP).update();
	}

	@Test
	void homeGreetsAndShowsTheTabsOfTheManual() throws Exception {
		CaseNumber fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		home(StaffUsers.COORDINATOR, "?after=" + justBefore(fire, WorkListTab.NEW).code()).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("أهلًا بك"), containsString("بلاغات جديدة"),
					containsString("بلاغات معلقة"), containsString("بلاغات مغلقة"), containsString("المسلسل"),
					containsString("رقم الطلب"), containsString("موضوع الطلب"), containsString("عرض"),
					containsString("/desk/cases/" + fire))));
	}

	@Test
	void theMinisterIsNoHeadOfAUnitButTheMinister() throws Exception {
		home(StaffUsers.as("minister", Role.HEAD), "").andExpect(content()
			.string(allOf(containsString("<span>معالي الوزير</span>"), not(containsString("مدير الجهة")))));
		home(StaffUsers.as("head", Role.HEAD), "")
			.andExpect(content().string(containsString("<span>مدير الجهة</span>")));
	}

	@Test
	void eachRoleFindsItsApplications() throws Exception {
		String tasklist = "/camunda/app/tasklist/";
		String cockpit = "/camunda/app/cockpit/";
		String admin = "/camunda/app/admin/";
		home(StaffUsers.COORDINATOR, "").andExpect(content().string(allOf(containsString(tasklist),
				not(containsString(cockpit)), not(containsString(admin)), not(containsString("/desk/outbox")))));
		home(StaffUsers.MANAGER, "")
			.andExpect(content().string(allOf(containsString(cockpit), not(containsString("/desk/outbox")))));
		home(StaffUsers.ADMIN, "").andExpect(content().string(allOf(containsString(admin),
				containsString("/desk/outbox"), not(containsString("desk-tabs")), not(containsString("desk-search")))));
		home(StaffUsers.OWNER, "").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString(cockpit), not(containsString("desk-tabs")))));
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
		assertThat(tabsOf(viewer("operations"), fire)).isEmpty();
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
		makeUp(1, "ACTIVE", true);
		this.jdbc.sql(
				"update app.case_file set level_unit = 'EDU-10', level_kind = 'HEAD', handlers = 'EDU-10.head', opened_at = null"
						+ " where number > " + MADE_UP)
			.update();
		String page = home(StaffUsers.as("edu10bld.coordinator1", Role.COORDINATOR), "?tab=pending").andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("لا توجد طلبات لديكم في هذه القائمة");
		String elsewhere = page.substring(page.indexOf("list-others"));
		assertThat(elsewhere).contains("/desk/cases/" + (MADE_UP + 1), "لم يُفتح بعد", "مدير ");
		home(StaffUsers.as("edu10bld.coordinator1", Role.COORDINATOR), "?tab=pending&holder=viewer")
			.andExpect(content().string(not(containsString("/desk/cases/"))));
		home(StaffUsers.MANAGER, "?tab=new").andExpect(content().string(not(containsString("list-others"))));
	}

	@Test
	void openCasesAreListedByTheTimeLeftWithinTheirImportance() {
		makeUp(4, "RECEIVED", false);
		due(1, "NORMAL", "2026-11-20T06:00:00Z");
		due(2, "VERY_IMPORTANT", "2026-11-23T09:51:00Z");
		due(3, "VERY_IMPORTANT", "2026-11-23T06:16:00Z");
		this.jdbc.sql("update app.case_file set importance = 'IMPORTANT' where number = " + (MADE_UP + 4)).update();
		assertThat(numbers(this.lists.page(viewer("edu10bld.coordinator1"), NEW_WITH_ME, null)))
			.containsExactly(MADE_UP + 3, MADE_UP + 2, MADE_UP + 4, MADE_UP + 1);
	}

	@Test
	void pagesOf25FollowEachOtherInTheOrderOfTheListWithoutGapOrRepetition() throws Exception {
		makeUp(60, "RECEIVED", false);
		this.jdbc.sql(
				"update app.case_file set due_at = timestamptz '2026-11-23 06:00Z' - (number / 2) * interval '1 second'"
						+ " where number > " + (MADE_UP + 20))
			.update();
		StaffUser coordinator = viewer("edu10bld.coordinator1");
		CaseListPage first = this.lists.page(coordinator, NEW_WITH_ME, null);
		CaseListPage second = this.lists.page(coordinator, NEW_WITH_ME, first.last());
		CaseListPage third = this.lists.page(coordinator, NEW_WITH_ME, second.last());
		assertThat(List.of(first.more(), second.more(), third.more())).containsExactly(true, true, false);
		assertThat(List.of(first, second, third)).extracting((page) -> page.cases().size()).containsExactly(25, 25, 10);
		List<Long> found = Stream.of(first, second, third).flatMap((page) -> numbers(page).stream()).toList();
		assertThat(found).doesNotHaveDuplicates().hasSize(60);
		assertThat(found.subList(0, 2)).containsExactly(MADE_UP + 60, MADE_UP + 58);
		assertThat(found.subList(40, 60))
			.isEqualTo(LongStream.rangeClosed(1, 20).mapToObj((index) -> MADE_UP + index).toList());
		home(StaffUsers.as("edu10bld.coordinator1", Role.COORDINATOR),
				"?tab=new&holder=viewer&after=" + second.last().code() + "&from=51")
			.andExpect(content().string(allOf(containsString("/desk/cases/" + (MADE_UP + 20)),
					not(containsString("/desk/cases/" + (MADE_UP + 58))), containsString(">51</bdi>"))));
	}

	@Test
	void closedCasesAreListedByNumberTheHighestFirst() {
		makeUp(30, "DONE", true);
		StaffUser coordinator = viewer("edu10bld.coordinator1");
		WorkListFilter closed = WorkListFilter.of(WorkListTab.CLOSED);
		CaseListPage first = this.lists.page(coordinator, closed, null);
		assertThat(numbers(first))
			.isEqualTo(LongStream.rangeClosed(1, 25).mapToObj((index) -> MADE_UP + 31 - index).toList());
		assertThat(numbers(this.lists.page(coordinator, closed, first.last()))).startsWith(MADE_UP + 5).hasSize(5);
	}

	@Test
	void countsAreExactUpToALimitAndThenSayThatThereAreMore() throws Exception {
		makeUp(3, "ACTIVE", true);
		StaffUser coordinator = viewer("edu10bld.coordinator1");
		assertThat(this.lists.counts(coordinator)).containsEntry(WorkListTab.NEW, new WorkListCount(0, false))
			.containsEntry(WorkListTab.PENDING, new WorkListCount(3, false))
			.containsEntry(WorkListTab.CLOSED, new WorkListCount(0, false));
		this.jdbc.sql("delete from app.involvement where case_number > " + MADE_UP).update();
		this.jdbc.sql("delete from app.case_file where number > " + MADE_UP).update();
		makeUp(1200, "DONE", true);
		assertThat(this.lists.counts(coordinator)).containsEntry(WorkListTab.PENDING, new WorkListCount(0, false))
			.containsEntry(WorkListTab.CLOSED, new WorkListCount(999, true));
		home(StaffUsers.as("edu10bld.coordinator1", Role.COORDINATOR), "")
			.andExpect(content().string(containsString("أكثر من 999")));
	}

	@Test
	void nonsenseInTheAddressLeadsToTheFirstPage() throws Exception {
		home(StaffUsers.COORDINATOR, "?tab=all&after=-3&holder=me&from=x").andExpect(status().isOk());
		home(StaffUsers.COORDINATOR, "?tab=closed&after=0-99999999999999999999-1&from=2147483648")
			.andExpect(status().isOk());
	}

	@Test
	void numberLeadsToTheCaseInEitherScript() throws Exception {
		CaseNumber fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		StringBuilder arabic = new StringBuilder();
		fire.toString().chars().forEach((digit) -> arabic.append((char) (digit - '0' + '٠')));
		for (String typed : List.of(fire.toString(), arabic.toString())) {
			this.pages.perform(get("/desk/cases").param("number", typed).with(StaffUsers.COORDINATOR))
				.andExpect(redirectedUrl("/desk/cases/" + fire));
		}
		this.pages.perform(get("/desk/cases").param("number", fire.toString()).with(StaffUsers.AGENT))
			.andExpect(redirectedUrl("/desk/cases/" + fire));
	}

	@Test
	void searchTellsNothingOfCasesOfOthers() throws Exception {
		CaseNumber fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		for (String typed : List.of(fire.toString(), "999999999")) {
			this.pages.perform(get("/desk/cases").param("number", typed).with(StaffUsers.COORDINATOR_14))
				.andExpect(status().isNotFound())
				.andExpect(content()
					.string(allOf(containsString("value=\"" + typed), containsString("ضمن الطلبات المتاحة لك"))));
		}
		this.pages.perform(get("/desk/cases").param("number", "<b>").with(StaffUsers.COORDINATOR))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("value=\"&lt;b&gt;\"")));
	}

	@Test
	void whoIsNotSignedInIsAskedToSignIn() throws Exception {
		this.pages.perform(get("/desk").accept("text/html")).andExpect(redirectedUrl("/login"));
		this.pages.perform(get("/desk/cases/41001").accept("text/html")).andExpect(redirectedUrl("/login"));
	}

	private ResultActions home(RequestPostProcessor reader, String query) throws Exception {
		return this.pages.perform(get("/desk" + query).with(reader));
	}

	private StaffUser viewer(String username) {
		return new StaffUser(username, this.ministry.rolesOf(username), this.ministry.unitsOf(username),
				this.ministry.groupsOf(username, this.clock.instant()));
	}

	private List<WorkListTab> tabsOf(StaffUser viewer, CaseNumber number) {
		return Stream.of(WorkListTab.values()).filter((tab) -> isIn(viewer, WorkListFilter.of(tab), number)).toList();
	}

	private List<WorkListFilter> listsOf(StaffUser viewer, CaseNumber number) {
		return Stream.of(WorkListTab.values())
			.flatMap((tab) -> Stream.of(WorkListHolder.VIEWER, WorkListHolder.OTHERS)
				.map((holder) -> new WorkListFilter(tab, holder)))
			.filter((filter) -> isIn(viewer, filter, number))
			.toList();
	}

	private boolean isIn(StaffUser viewer, WorkListFilter filter, CaseNumber number) {
		return numbers(this.lists.page(viewer, filter, justBefore(number, filter.tab()))).contains(number.value());
	}

	/** Other tests have left cases too, which may be more urgent. */
	private WorkListPosition justBefore(CaseNumber number, WorkListTab tab) {
		CaseFile file = this.scenario.file(number);
		return WorkListPosition.of(file.getImportance(), file.getAssignment().getDueAt(),
				number.value() + ((tab != WorkListTab.CLOSED) ? -1 : 1));
	}

	private static List<Long> numbers(CaseListPage page) {
		return page.cases().stream().map((item) -> item.number().value()).toList();
	}

	private void due(int index, String importance, String at) {
		this.jdbc.sql("update app.case_file set importance = ?, due_at = cast(? as timestamptz) where number = ?")
			.params(importance, at, MADE_UP + index)
			.update();
	}

	/** Cases without a process, for lists alone. */
	private void makeUp(int cases, String phase, boolean opened) {
		boolean closed = phase.equals("DONE");
		this.jdbc
			.sql("""
					insert into app.case_file (number, version, type, category, importance, channel, subject, description, region,
					  danger_continues, people_hurt, language, status, phase, escalated, unit, level_unit, level_kind, handlers,
					  referrals, questions, received_at, opened_at, closed_at)
					select %d + n, 0, 'INCIDENT', 'CLEANLINESS', 'NORMAL', 'WEB', 'بلاغ ' || n, 'نص', 'SA-10', false, false, 'ar',
					  'under_study', '%s', false, 'EDU-10-BLD', 'EDU-10-BLD', 'COORDINATORS', 'EDU-10-BLD.coordinators', 0, 0,
					  now(), %s, %s from generate_series(1, %d) n"""
				.formatted(MADE_UP, phase, opened ? "now()" : "null", closed ? "now()" : "null", cases))
			.update();
		this.jdbc
			.sql("""
					insert into app.involvement (case_number, party, since, open)
					select number, 'group:' || handlers, now(), %s from app.case_file where number > %d"""
				.formatted(!closed, MADE_UP))
			.update();
	}

}
