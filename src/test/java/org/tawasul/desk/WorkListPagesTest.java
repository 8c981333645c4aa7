package org.tawasul.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.directory.Role;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The order of the lists, their pages, counts and criteria.
 */
@TawasulTest
class WorkListPagesTest {

	private static final long MADE_UP = MadeUpCases.FIRST;

	private static final List<WorkListTab> TABS = List.of(WorkListTab.NEW, WorkListTab.PENDING, WorkListTab.CLOSED);

	private static final WorkListFilter NEW_WITH_ME = WorkListFilter.of(WorkListTab.NEW, WorkListHolder.VIEWER);

	private static final WorkListCriteria OF_THE_UNIT = WorkListCriteria.ALL.ofUnit("EDU-10-BLD");

	@Autowired
	private MockMvc pages;

	@Autowired
	private WorkListRepository lists;

	@Autowired
	private CurrentUser users;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void cleanUp() {
		MadeUpCases.delete(this.jdbc);
	}

	@Test
	void openCasesAreListedByTheTimeLeftWithinTheirImportance() {
		MadeUpCases.insert(this.jdbc, 4, "RECEIVED", false);
		MadeUpCases.due(this.jdbc, 1, "NORMAL", "2026-11-20T06:00:00Z");
		MadeUpCases.due(this.jdbc, 2, "VERY_IMPORTANT", "2026-11-23T09:51:00Z");
		MadeUpCases.due(this.jdbc, 3, "VERY_IMPORTANT", "2026-11-23T06:16:00Z");
		this.jdbc.sql("update app.case_file set importance = 'IMPORTANT' where number = " + (MADE_UP + 4)).update();
		assertThat(numbers(this.lists.page(viewer("edu10bld.coordinator1"), NEW_WITH_ME, null)))
			.containsExactly(MADE_UP + 3, MADE_UP + 2, MADE_UP + 4, MADE_UP + 1);
	}

	@Test
	void pagesOf25FollowEachOtherInTheOrderOfTheListWithoutGapOrRepetition() throws Exception {
		MadeUpCases.insert(this.jdbc, 60, "RECEIVED", false);
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
		MadeUpCases.insert(this.jdbc, 30, "DONE", true);
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
		MadeUpCases.insert(this.jdbc, 3, "ACTIVE", true);
		StaffUser coordinator = viewer("edu10bld.coordinator1");
		assertThat(this.lists.counts(coordinator, TABS, WorkListCriteria.ALL))
			.containsEntry(WorkListTab.NEW, new WorkListCount(0, false))
			.containsEntry(WorkListTab.PENDING, new WorkListCount(3, false))
			.containsEntry(WorkListTab.CLOSED, new WorkListCount(0, false));
		MadeUpCases.delete(this.jdbc);
		MadeUpCases.insert(this.jdbc, 1200, "DONE", true);
		assertThat(this.lists.counts(coordinator, TABS, WorkListCriteria.ALL))
			.containsEntry(WorkListTab.PENDING, new WorkListCount(0, false))
			.containsEntry(WorkListTab.CLOSED, new WorkListCount(999, true));
		list(StaffUsers.as("edu10bld.coordinator1", Role.COORDINATOR), "")
			.andExpect(content().string(containsString("أكثر من 999")));
	}

	@Test
	void everyColumnSortsBothWaysAndItsPagesFollowEachOther() {
		MadeUpCases.insert(this.jdbc, 60, "ACTIVE", true);
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
		MadeUpCases.insert(this.jdbc, 40, "ACTIVE", true);
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

	/** Saved filters outlive units: they must not show everybody's cases then. */
	@Test
	void aUnitThatThereIsNoMoreChoosesTheCasesThatItHadAndNoOthers() throws Exception {
		MadeUpCases.insert(this.jdbc, 2, "ACTIVE", true);
		this.jdbc.sql("update app.case_file set unit = 'EDU-10-OLD' where number = " + (MADE_UP + 1)).update();
		RequestPostProcessor care = StaffUsers.CARE;
		list(care, "?tab=pending&unit=EDU-10-OLD")
			.andExpect(content().string(allOf(containsString("/desk/cases/" + (MADE_UP + 1)),
					not(containsString("/desk/cases/" + (MADE_UP + 2))), containsString("لم تعد جهة قائمة"))));
		list(care, "?tab=pending&unit=NOPE").andExpect(content().string(not(containsString("/desk/cases/"))));
		list(care, "?tab=pending&unit=%27x").andExpect(content().string(not(containsString("/desk/cases/"))));
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
		return this.users.of(username);
	}

	private static List<Long> numbers(CaseListPage page) {
		return page.cases().stream().map((item) -> item.number().value()).toList();
	}

}
