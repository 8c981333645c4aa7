package org.tawasul.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.CaseScope;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.search.CaseProgressCriteria.CaseDate;
import org.tawasul.search.CaseProgressCriteria.Holding;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Searches among more cases than are looked through one by one.
 */
@TawasulTest
@TestInstance(Lifecycle.PER_CLASS)
class CaseSearchPlansTest {

	private static final long MADE_UP = 700_000_000L;

	private static final int CASES = CaseSearchQueries.WINDOW + 2_000;

	private static final String EVERY = "مدرسة";

	private static final String RARE = "زعفران";

	@Autowired
	private CurrentUser users;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CaseSearchService search;

	@Autowired
	private CaseAccess access;

	@Autowired
	private Clock clock;

	@Autowired
	private PlatformTransactionManager transactions;

	@BeforeAll
	void manyCases() {
		this.jdbc
			.sql("""
					insert into app.case_file (number, version, type, importance, channel, subject, description, region,
					  danger_continues, people_hurt, language, status, phase, escalated, unit, referrals, questions,
					  received_at, opened_at, closed_at)
					select %1$d + n, 0, case when n = 2 then 'CONSULTATION' else 'COMPLAINT' end, 'NORMAL', 'WEB',
					  'شكوى من مدرسة', case when n = 1 then 'رائحة زعفران' else 'نص رقم ' || n end, 'SA-01', false, false, 'ar',
					  'x', 'DONE', false, case when n %% 50 = 0 then 'EDU-02-SAF' else 'EDU-01-SAF' end, 0, 0, now(), now(), now()
					from generate_series(1, %2$d) n"""
				.formatted(MADE_UP, CASES))
			.update();
		analyse();
	}

	@AfterAll
	void cleanUp() {
		this.jdbc.sql("delete from app.case_file where number between ? and ?")
			.params(MADE_UP, MADE_UP + CASES)
			.update();
		analyse();
	}

	@Test
	void aRareWordIsFoundInTheOldestCaseByTheIndex() {
		assertThat(find("care", criteria(RARE)).numbers()).containsExactly(new CaseNumber(MADE_UP + 1));
		assertThat(plan(RARE, queries(RARE).byIndex())).anyMatch((line) -> line.contains("case_file_search"))
			.noneMatch((line) -> line.contains("Seq Scan"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0550700001", "05 50 70 00 01", "+966 55 070 0001" })
	void aNumberIsFoundInTheOldestCaseHoweverItIsTyped(String mobile) {
		CaseNumber oldest = new CaseNumber(MADE_UP + 1);
		this.jdbc.sql("update app.case_file set reporter_mobile = '+966550700001' where number = ?")
			.param(oldest.value())
			.update();
		assertThat(find("care", criteria(mobile)).numbers()).containsExactly(oldest);
		assertThat(plan(mobile, queries(mobile).byIndex())).anyMatch((line) -> line.contains("case_file_mobile"))
			.noneMatch((line) -> line.contains("Seq Scan"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "___", "...", "؟؟؟", "----", "_%_", "ا-ب", "😀😀😀", "--- ..." })
	void textWithoutThreeLettersInARowIsSoughtInAWindowSinceTheIndexDoesNotKnowIt(String text) {
		FoundCases found = this.search.find(viewer("care"), criteria(text), new CaseNumber(MADE_UP + CASES + 1));
		assertThat(found.older()).contains(new CaseNumber(MADE_UP + CASES - CaseSearchQueries.WINDOW + 1));
	}

	@Test
	void aWordOfEveryCaseIsFoundAmongTheNewest() {
		FoundCases found = find("care", criteria(EVERY));
		assertThat(found.numbers()).hasSize(FoundCases.MAX);
		assertThat(found.more()).isTrue();
		assertThat(plan(EVERY, queries(EVERY).amongNewest())).anyMatch((line) -> line.contains("case_file_pkey"))
			.noneMatch((line) -> line.contains("Seq Scan"));
	}

	@Test
	void aSearchWithoutWordsGoesOnWhereItsWindowEnds() {
		CaseSearchCriteria consultations = consultations();
		CaseNumber start = new CaseNumber(MADE_UP + CASES + 1);
		FoundCases first = this.search.find(viewer("care"), consultations, start);
		assertThat(first.numbers()).isEmpty();
		assertThat(first.older()).contains(new CaseNumber(MADE_UP + CASES - CaseSearchQueries.WINDOW + 1));
		assertThat(this.search.find(viewer("care"), consultations, first.older().orElseThrow()).numbers())
			.startsWith(new CaseNumber(MADE_UP + 2));
	}

	@Test
	void pagesWithoutWordsLeaveNoCaseOut() {
		CaseNumber start = new CaseNumber(MADE_UP + CASES + 1);
		FoundCases first = this.search.find(viewer("care"), criteria(""), start);
		assertThat(first.numbers()).hasSize(FoundCases.MAX).first().isEqualTo(new CaseNumber(MADE_UP + CASES));
		assertThat(first.older()).contains(first.numbers().get(FoundCases.MAX - 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "coordinator", "coordinator14" })
	void whoHasFewCasesSearchesThemAloneByIndexes(String username) {
		CaseScope scope = this.access.scope(viewer(username));
		CaseSearchConditions conditions = conditions(EVERY, scope);
		String sql = new CaseSearchQueries(conditions, true).amongOwn();
		assertThat(this.jdbc.sql("explain " + sql).params(conditions.parameters()).query(String.class).list())
			.noneMatch((line) -> line.contains("Seq Scan on case_file"));
	}

	@Test
	void aSearchWhoseTimeIsOverBetweenTwoStatementsIsTooBroad() {
		TransactionTemplate limited = new TransactionTemplate(this.transactions);
		limited.setTimeout(1);
		assertThatExceptionOfType(CaseSearchTooBroadException.class).isThrownBy(() -> limited.execute((status) -> {
			CompletableFuture.runAsync(this::waitLongerThanThat).join();
			return find("care", consultations());
		}));
	}

	/** On another connection, whose statements nothing limits. */
	private void waitLongerThanThat() {
		this.jdbc.sql("select pg_sleep(1.1)").query((row) -> {
		});
	}

	@Test
	void casesOfAPeriodAreWalkedAlongAnIndexOfTheirDay() {
		for (CaseDate date : CaseDate.values()) {
			assertThat(planOf(period(date, Optional.empty()))).as(date.name())
				.noneMatch((line) -> line.contains("Seq Scan"))
				.anyMatch((line) -> line.contains("Limit"));
		}
		assertThat(planOf(period(CaseDate.RECEIVED, Optional.of(true)))).noneMatch((line) -> line.contains("Seq Scan"));
	}

	@Test
	void casesThatSomebodyWasNotContentWithAreWalkedAmongThemselvesHoweverLongThePeriod() {
		assertThat(planOf(since2000(Optional.empty(), true)))
			.anyMatch((line) -> line.contains("case_file_objected_received"))
			.noneMatch((line) -> line.contains("Seq Scan"));
		assertThat(planOf(since2000(Optional.of(EscalationLevelKind.MINISTER), false)))
			.anyMatch((line) -> line.contains("case_file_escalated_received"))
			.noneMatch((line) -> line.contains("Seq Scan"));
	}

	private static CaseSearchCriteria since2000(Optional<EscalationLevelKind> escalatedTo, boolean objected) {
		return new CaseSearchCriteria("", Optional.of(LocalDate.of(2000, 1, 1)), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), escalatedTo, objected);
	}

	@Test
	void aListThatIsLongerThanAWindowLeavesNoCaseOutAndEndsWithItsPeriod() {
		CaseSearchCriteria consultations = consultations();
		CaseSearchCriteria closed = new CaseSearchCriteria("", Optional.of(LocalDate.now(this.clock).minusDays(1)),
				Optional.empty(), consultations.type(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false,
				progress(CaseDate.CLOSED, Optional.empty()));
		FoundCases found = find("care", closed);
		assertThat(found.numbers()).contains(new CaseNumber(MADE_UP + 2));
		assertThat(found.older()).isEmpty();
	}

	private List<String> planOf(CaseSearchCriteria criteria) {
		CaseSearchConditions conditions = conditions("", this.access.scope(viewer("care")));
		conditions.filter(criteria, List.of(), this.clock.getZone(), OffsetDateTime.now(this.clock));
		return this.jdbc.sql("explain " + CasesByDate.of(criteria, conditions).find(MADE_UP))
			.params(conditions.parameters())
			.query(String.class)
			.list();
	}

	private CaseSearchCriteria period(CaseDate date, Optional<Boolean> open) {
		LocalDate today = LocalDate.now(this.clock);
		return new CaseSearchCriteria("", Optional.of(today.minusDays(30)), Optional.of(today), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), false, progress(date, open));
	}

	private static CaseProgressCriteria progress(CaseDate date, Optional<Boolean> open) {
		return new CaseProgressCriteria(date, open, Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), false, false, Holding.BELOW);
	}

	private CaseSearchQueries queries(String text) {
		return new CaseSearchQueries(conditions(text, this.access.scope(viewer("care"))), true);
	}

	private CaseSearchConditions conditions(String text, CaseScope scope) {
		CaseSearchConditions conditions = new CaseSearchConditions(SearchTerms.of(text));
		conditions.restrict(scope);
		conditions.parameters().put("before", Long.MAX_VALUE);
		return conditions;
	}

	private List<String> plan(String text, String sql) {
		CaseSearchConditions parameters = conditions(text, this.access.scope(viewer("care")));
		return this.jdbc.sql("explain " + sql).params(parameters.parameters()).query(String.class).list();
	}

	private FoundCases find(String username, CaseSearchCriteria criteria) {
		return this.search.find(viewer(username), criteria, null);
	}

	private StaffUser viewer(String username) {
		return this.users.of(username);
	}

	private static CaseSearchCriteria criteria(String text) {
		return new CaseSearchCriteria(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), false);
	}

	private static CaseSearchCriteria consultations() {
		return new CaseSearchCriteria("", Optional.empty(), Optional.empty(), Optional.of(CaseType.CONSULTATION),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), false);
	}

	/** As autovacuum does from time to time. */
	private void analyse() {
		this.jdbc.sql("select gin_clean_pending_list('app.case_file_search')").query(Long.class).single();
		this.jdbc.sql("analyze app.case_file").update();
	}

}
