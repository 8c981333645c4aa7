package org.tawasul.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.Category;
import org.tawasul.directory.MinistryDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Closed cases of the head of one unit, some of them other units' in which the head had a
 * part, looked through five at a time.
 */
@TawasulTest
class ClosedWorkListWindowTest {

	private static final long MADE_UP = 810_000_000L;

	private static final int WINDOW = 5;

	private static final WorkListCriteria CLEANLINESS = new WorkListCriteria(Optional.empty(),
			Optional.of(Category.CLEANLINESS), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty());

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CaseAccess access;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private Clock clock;

	private WorkListRepository lists;

	private WorkListRepository whole;

	/** Of 60 cases each fourth is another unit's, each seventh fulfils the criteria. */
	@BeforeEach
	void closedCases() {
		this.lists = new WorkListRepository(this.jdbc, this.access, this.ministry, this.clock, WINDOW);
		this.whole = new WorkListRepository(this.jdbc, this.access, this.ministry, this.clock, 1000);
		this.jdbc
			.sql("""
					insert into app.case_file (number, version, type, category, importance, channel, subject, description, region,
					  danger_continues, people_hurt, language, status, phase, escalated, unit, handlers, referrals, questions,
					  received_at, opened_at, closed_at)
					select ? + n, 0, 'INCIDENT', case when n % 7 = 0 then 'CLEANLINESS' else 'FIRE' end, 'NORMAL', 'WEB', 'بلاغ',
					  'نص', 'SA-01', false, false, 'ar', 'x', 'DONE', false,
					  case when n % 4 = 0 then 'EDU-14-SAF' else 'EDU-01-SAF' end, 'nobody', 0, 0, now(), now(),
					  now() - n * (n % 11) * interval '1 minute'
					  from generate_series(1, 60) n""")
			.param(MADE_UP)
			.update();
		this.jdbc.sql("""
				insert into app.involvement (case_number, party, since, open)
				select number, 'user:head', now(), false from app.case_file where number > ? and unit = 'EDU-14-SAF'""")
			.param(MADE_UP)
			.update();
	}

	@AfterEach
	void cleanUp() {
		this.jdbc.sql("delete from app.involvement where case_number > ?").param(MADE_UP).update();
		this.jdbc.sql("delete from app.case_file where number > ?").param(MADE_UP).update();
	}

	@ParameterizedTest
	@CsvSource({ "number,true", "-number,true", "closed,true", "-closed,true", "closed,false", "-closed,false" })
	void everyCaseIsReachedOnceAndInOrder(String order, boolean criteria) {
		WorkListFilter filter = new WorkListFilter(WorkListTab.CLOSED, WorkListHolder.ANYBODY,
				criteria ? CLEANLINESS : WorkListCriteria.ALL,
				WorkListSort.parse(order, WorkListTab.CLOSED).orElseThrow());
		assertThat(madeUp(this.lists, filter)).isEqualTo(madeUp(this.whole, filter)).hasSize(criteria ? 8 : 60);
	}

	@Test
	void numberOfCasesBehindAWindowIsNotSaidToBeExact() {
		WorkListFilter filter = WorkListFilter.of(WorkListTab.CLOSED).with(CLEANLINESS);
		assertThat(this.lists.count(head(), filter).more()).isTrue();
		assertThat(this.whole.count(head(), filter).more()).isFalse();
		assertThat(this.whole.count(head(), filter).cases()).isGreaterThanOrEqualTo(8);
	}

	private List<Long> madeUp(WorkListRepository repository, WorkListFilter filter) {
		List<Long> numbers = new ArrayList<>();
		CaseListPage page = repository.page(head(), filter, null);
		page.cases().forEach((item) -> numbers.add(item.number().value()));
		while (page.more()) {
			page = repository.page(head(), filter, page.next().orElseThrow());
			page.cases().forEach((item) -> numbers.add(item.number().value()));
		}
		return numbers.stream().filter((number) -> number > MADE_UP && number <= MADE_UP + 60).toList();
	}

	private StaffUser head() {
		return new StaffUser("head", this.ministry.rolesOf("head"), this.ministry.unitsOf("head"),
				this.ministry.groupsOf("head", this.clock.instant()));
	}

}
