package org.tawasul.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
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
import org.tawasul.casefile.Importance;
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
class FollowUpControllerTest {

	/** Their numbers are far above all others, and go when the test is over. */
	private static final long MADE_UP = 900_000_000L;

	private static final List<WorkListTab> TABS = List.of(WorkListTab.NEW, WorkListTab.PENDING, WorkListTab.CLOSED);

	private static final WorkListFilter NEW_WITH_ME = WorkListFilter.of(WorkListTab.NEW, WorkListHolder.VIEWER);

	private static final WorkListFilter PENDING_WITH_ME = WorkListFilter.of(WorkListTab.PENDING, WorkListHolder.VIEWER);

	private static final WorkListFilter PENDING_ELSEWHERE = WorkListFilter.of(WorkListTab.PENDING,
			WorkListHolder.OTHERS);

	private static final WorkListCriteria OF_THE_UNIT = WorkListCriteria.ALL.ofUnit("EDU-10-BLD");

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
		CaseListPage second = this.lists.page(coordinator, NEW_WITH_ME, first.next().orElseThrow());
		CaseListPage third = this.lists.page(coordinator, NEW_WITH_ME, second.next().orElseThrow());
		assertThat(List.of(first.more(), second.more(), third.more())).containsExactly(true, true, false);
		assertThat(List.of(first, second, third)).extracting((page) -> page.cases().size()).containsExactly(25, 25, 10);
		List<Long> found = Stream.of(first, second, third).flatMap((page) -> numbers(page).stream()).toList();
		assertThat(found).doesNotHaveDuplicates().hasSize(60);
		assertThat(found.subList(0, 2)).containsExactly(MADE_UP + 60, MADE_UP + 58);
		assertThat(found.subList(40, 60))
			.isEqualTo(LongStream.rangeClosed(1, 20).mapToObj((index) -> MADE_UP + index).toList());
		list(StaffUsers.as("edu10bld.coordinator1", Role.COORDINATOR),
				"?tab=new&holder=viewer&after=" + second.next().orElseThrow().code() + "&from=51")
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
		assertThat(numbers(this.lists.page(coordinator, closed, first.next().orElseThrow()))).startsWith(MADE_UP + 5)
			.hasSize(5);
	}

	@Test
	void countsAreExactUpToALimitAndThenSayThatThereAreMore() throws Exception {
		makeUp(3, "ACTIVE", true);
		StaffUser coordinator = viewer("edu10bld.coordinator1");
		assertThat(this.lists.counts(coordinator, TABS, WorkListCriteria.ALL))
			.containsEntry(WorkListTab.NEW, new WorkListCount(0, false))
			.containsEntry(WorkListTab.PENDING, new WorkListCount(3, false))
			.containsEntry(WorkListTab.CLOSED, new WorkListCount(0, false));
		this.jdbc.sql("delete from app.involvement where case_number > " + MADE_UP).update();
		this.jdbc.sql("delete from app.case_file where number > " + MADE_UP).update();
		makeUp(1200, "DONE", true);
		assertThat(this.lists.counts(coordinator, TABS, WorkListCriteria.ALL))
			.containsEntry(WorkListTab.PENDING, new WorkListCount(0, false))
			.containsEntry(WorkListTab.CLOSED, new WorkListCount(999, true));
		list(StaffUsers.as("edu10bld.coordinator1", Role.COORDINATOR), "")
			.andExpect(content().string(containsString("أكثر من 999")));
	}

	@Test
	void everyColumnSortsBothWaysAndItsPagesFollowEachOther() {
		makeUp(60, "ACTIVE", true);
		this.jdbc
			.sql("update app.case_file set subject = 'بلاغ ' || number % 7, status = 'step_' || number % 3,"
					+ " due_at = case when number % 5 = 0 then null else now() + number % 11 * interval '1 hour' end,"
					+ " level_unit = case number % 3 when 0 then null when 1 then 'EDU-10' else 'EDU-10-BLD' end,"
					+ " importance = (array['NORMAL', 'IMPORTANT', 'VERY_IMPORTANT'])[1 + number % 3]"
					+ " where number > " + MADE_UP)
			.update();
		assertEveryOrder(WorkListTab.PENDING);
		this.jdbc
			.sql("update app.case_file set phase = 'DONE', closed_at = now() - number % 9 * interval '1 day'"
					+ " where number > " + MADE_UP)
			.update();
		assertEveryOrder(WorkListTab.CLOSED);
	}

	private void assertEveryOrder(WorkListTab tab) {
		for (String reader : List.of("edu10bld.coordinator1", "edu10.head", "undersecretary")) {
			for (WorkListOrder order : WorkListOrder.values()) {
				if (this.lists.orders(viewer(reader), tab).contains(order)) {
					List<Long> upwards = all(reader, tab, new WorkListSort(order, false));
					assertThat(upwards).as(reader + " " + order).doesNotHaveDuplicates().hasSize(60);
					Collections.reverse(upwards);
					assertThat(all(reader, tab, new WorkListSort(order, true))).as(reader + " " + order)
						.containsExactlyElementsOf(upwards);
				}
			}
		}
	}

	/** The cases of the made-up unit, page by page. */
	private List<Long> all(String reader, WorkListTab tab, WorkListSort sort) {
		WorkListFilter filter = new WorkListFilter(tab, WorkListHolder.ANYBODY, OF_THE_UNIT, sort);
		List<Long> found = new ArrayList<>();
		WorkListPosition after = null;
		do {
			CaseListPage page = this.lists.page(viewer(reader), filter, after);
			found.addAll(numbers(page));
			after = page.next().orElse(null);
		}
		while (after != null && found.size() < 200);
		found.removeIf((number) -> number < MADE_UP);
		return found;
	}

	@Test
	void criteriaNarrowTheListItsCountsAndItsPages() throws Exception {
		makeUp(40, "ACTIVE", true);
		this.jdbc
			.sql("update app.case_file set importance = 'VERY_IMPORTANT', due_at = timestamptz '2026-11-20 06:00Z'"
					+ " where number > " + (MADE_UP + 10))
			.update();
		list(StaffUsers.as("edu10bld.coordinator1", Role.COORDINATOR),
				"?tab=pending&time=overdue&importance=VERY_IMPORTANT&region=SA-10&category=CLEANLINESS&unit=EDU-10-BLD"
						+ "&phase=ACTIVE&holder=viewer")
			.andExpect(
					content().string(allOf(containsString(">30</bdi>"), containsString("/desk/cases/" + (MADE_UP + 11)),
							not(containsString("/desk/cases/" + (MADE_UP + 10) + "\"")), containsString("&amp;after="),
							containsString("<option value=\"overdue\" selected"))));
		for (String other : List.of("importance=NORMAL&time=overdue", "region=SA-11", "category=FIRE", "time=today",
				"unit=EDU-11", "phase=WAITING", "mark=minister", "mark=objected")) {
			list(StaffUsers.as("edu10bld.coordinator1", Role.COORDINATOR), "?tab=pending&" + other)
				.andExpect(content().string(allOf(containsString("لا توجد طلبات بهذه المواصفات"),
						not(containsString("/desk/cases/" + MADE_UP / 100)))));
		}
	}

	@Test
	void incidentsAreApartFromRequestsOfEveryType() throws Exception {
		makeUp(2, "ACTIVE", true);
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
		makeUp(1, "RECEIVED", false);
		list(StaffUsers.as("edu10bld.coordinator1", Role.COORDINATOR), "").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("متابعة البلاغات"), containsString("بلاغات جديدة"),
					containsString("بلاغات معلقة"), containsString("بلاغات مغلقة"), containsString("المسلسل"),
					containsString("رقم الطلب"), containsString("موضوع الطلب"), containsString("التفاصيل"),
					containsString("درجة الأهمية"), containsString("الحالة"), containsString("المهلة"),
					containsString("الطلب لدى"), containsString("عرض"), containsString("aria-sort=\"ascending\""))));
	}

	@Test
	void nonsenseInTheAddressLeadsToTheFirstPage() throws Exception {
		list(StaffUsers.COORDINATOR, "?tab=all&after=-3&holder=me&from=x&sort=x&unit=%27&region=%22&time=x&mark=x")
			.andExpect(status().isOk());
		list(StaffUsers.COORDINATOR, "?tab=closed&after=0-99999999999999999999-1&from=2147483648")
			.andExpect(status().isOk());
	}

	private ResultActions list(RequestPostProcessor reader, String query) throws Exception {
		return this.pages.perform(get("/desk/incidents" + query).with(reader));
	}

	private StaffUser viewer(String username) {
		return new StaffUser(username, this.ministry.rolesOf(username), this.ministry.unitsOf(username),
				this.ministry.groupsOf(username, this.clock.instant()));
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
