package org.tawasul.sampledata;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.RatingWay;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;
import org.tawasul.language.DateFormatter;
import org.tawasul.process.CaseConsistencyCheck;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Some hundred cases are written and compared with what the application itself leaves.
 */
@TawasulTest
class SampleDataServiceTest extends AmongSampleCases {

	private static final int CASES = 320;

	private static final int OPEN = 120;

	private static final Pattern DATE = Pattern
		.compile("\\p{L}+ \\d+ [\\p{L} ]+ \\d{4}هـ الموافق \\d+ \\p{L}+ \\d{4}م، الساعة \\d+:\\d+ [\\p{L}\\p{M}]+");

	private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseConsistencyCheck consistency;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private DateFormatter dates;

	@Autowired
	private TestRestTemplate http;

	private long open;

	private long later;

	SampleDataServiceTest() {
		super(CASES, OPEN, 5);
	}

	@BeforeAll
	void countThem() {
		this.open = count("select count(*) from app.case_file where number between ? and ? and phase in"
				+ " ('RECEIVED', 'ACTIVE', 'WAITING')");
		this.later = count("select count(*) from app.case_file where number between ? and ? and greatest(received_at,"
				+ " opened_at, resolved_at, closed_at) > now()");
	}

	@AfterEach
	void resetClock() {
		this.scenario.resetClock();
	}

	@Test
	void theyHoldWhatMustHoldOfEveryCase() {
		List<CaseNumber> checked = this.jdbc.sql("""
				select c.number from app.case_file c where c.number between ? and ?
					and exists (select from act_hi_procinst h where h.id_ = c.workflow_id)""")
			.params(this.first, last())
			.query(Long.class)
			.list()
			.stream()
			.map(CaseNumber::new)
			.toList();
		assertThat(checked).hasSizeGreaterThan(OPEN + 20);
		assertThat(this.consistency.findInconsistencies(checked)).isEmpty();
		assertThat(this.open).isEqualTo(OPEN);
		assertThat(count("select count(*) from app.case_file where number between ? and ?")).isEqualTo(CASES);
	}

	@Test
	void theyCameInOneAfterTheOtherInThreeYearsUntilNow() {
		assertThat(count("""
				select count(*) from (select received_at < lag(received_at) over (order by number) as back
				from app.case_file where number between ? and ?) c where back""")).isZero();
		assertThat(this.later).isZero();
		assertThat(count("select count(distinct extract(year from received_at)) from app.case_file"
				+ " where number between ? and ?"))
			.isGreaterThanOrEqualTo(3);
	}

	/** A feature with a new table of cases has to have it filled as well. */
	@Test
	void everyTableInWhichACaseLeavesRowsIsFilled() {
		Map<String, Long> before = this.samples.rowsByTable();
		CaseNumber number = wholeLife();
		this.cases.addInformation(this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-03")), "نص آخر");
		Map<String, Long> after = this.samples.rowsByTable();
		Set<String> grown = after.keySet()
			.stream()
			.filter((table) -> after.get(table) > before.getOrDefault(table, 0L))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(grown).contains("app.case_file", "public.act_hi_actinst");
		// Counted anew from the cases.
		grown.removeAll(
				Set.of("app.indicator_delta", "app.survey_delta", "app.step_delta", "app.case_way", "app.way_delta"));
		assertThat(this.tables.all().stream().map((table) -> table.table().name())).containsAll(grown);
		assertThat(this.scenario.isOver(number)).isTrue();
	}

	@Test
	void theRowsOfOneHaveTheColumnsThatTheApplicationFills() {
		CaseNumber played = wholeLife();
		long filled = this.jdbc
			.sql("""
					select max(c.number) from app.case_file c where c.number between ? and ? and c.rating is not null
						and not c.escalated and exists (select from act_hi_procinst h where h.id_ = c.workflow_id)
						and (select string_agg(t.event, ' ' order by t.id) from app.timeline_entry t
							where t.case_number = c.number) = 'RECEIVED ASSIGNED ASSESSED RESOLVED ACCEPTED CLOSED RATED'""")
			.params(this.first, last())
			.query(Long.class)
			.single();
		// What depends on the case: its subject, its reporter, whether they were asked
		// how it went and how bad that was, comments beside the resolution, whether its
		// answer was drawn for the quality review.
		Predicate<String> always = (column) -> !column.matches("app\\.case_file\\."
				+ "(category|latitude|longitude|address|facility_.*|reporter_.*|rating_text)|app\\.comment\\.text"
				+ "|app\\.case_survey\\.(invited_at|version|expires_at)|app\\.rating_review\\..*"
				+ "|app\\.answer_review.*");
		assertThat(this.samples.columnsSet(filled).stream().filter(always)).containsExactlyInAnyOrderElementsOf(
				this.samples.columnsSet(played.value()).stream().filter(always).toList());
	}

	@Test
	void messagesTellTheirOwnCaseAndItsDates() {
		List<SentMessage> texts = this.samples.messages(this.first, CASES, "language = 'ar'");
		long dated = 0;
		for (SentMessage text : texts) {
			Set<String> known = MOMENT.matcher(text.facts())
				.results()
				.map((found) -> this.dates.full(Instant.parse(found.group()), Locale.forLanguageTag("ar")))
				.collect(Collectors.toSet());
			List<String> told = DATE.matcher(text.body()).results().map((found) -> found.group()).toList();
			assertThat(known).containsAll(told);
			dated += told.size();
		}
		assertThat(dated).isGreaterThan(texts.size() / 4);
		assertThat(this.samples.messages(this.first, CASES, "kind is not null"))
			.hasSizeGreaterThanOrEqualTo(texts.size())
			.allMatch((message) -> message.body().contains(message.number()))
			.allMatch((message) -> message.shortText().contains(message.number()))
			.noneMatch((message) -> message.texts().toString().contains("ظغض"));
		String link = this.samples.messages(this.first, CASES, "kind = 'RECEIVED'").get(0).shortText();
		assertThat(this.secrets.resolveLinkToken(link.replaceFirst("(?s).*/t/", ""))).isPresent();
	}

	@Test
	void theyAreCountedByTheIndicators() {
		this.jdbc.sql("select app.fold_indicators(100000)").query(Integer.class).single();
		assertThat(this.jdbc.sql("""
				select (select sum((counts ->> 'n')::bigint) from app.indicator_count
					where scope = 'A' and anchor = 'R' and span = 4) = (select count(*) from app.case_file)""")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void nothingOfAPlayedCaseShowsThrough() {
		assertThat(count("select count(*) from app.case_file c where number between ? and ? and c::text like '%ظغض%'"))
			.isZero();
		for (String table : List.of("app.comment", "app.objection", "app.outbox_message", "app.timeline_entry")) {
			assertThat(count("select count(*) from " + table
					+ " t where case_number between ? and ? and t::text ~ 'ظغض|[{][a-z]+[}]'"))
				.as(table)
				.isZero();
		}
	}

	@Test
	void anOpenTaskIsSeenClaimedAndCompletedByItsGroupAlone() {
		CaseNumber number = anyOpen("under_study");
		String member = memberOf(this.scenario.handlers(number));
		String tasks = "/engine-rest/task?processInstanceBusinessKey=" + number;
		assertThat(get(tasks, member)).contains("Task_AssessCase");
		assertThat(get(tasks, "coordinator14".equals(member) ? "coordinator" : "coordinator14"))
			.as("somebody of another unit")
			.isEqualTo("[]");
		String task = this.scenario.task(number).getId();
		RequestEntity<String> claim = RequestEntity.post("/engine-rest/task/{id}/claim", task)
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"userId\": \"" + member + "\"}");
		assertThat(this.http.withBasicAuth(member, "Balagh-19996")
			.exchange(claim, String.class)
			.getStatusCode()
			.is2xxSuccessful()).isTrue();
		this.scenario.handle(number, member);
		this.scenario.resolve(number, memberOf(this.scenario.handlers(number)));
		this.cases.accept(number);
		assertThat(this.scenario.isOver(number)).isTrue();
		assertThat(this.consistency.findInconsistencies(List.of(number))).isEmpty();
	}

	@Test
	void theirTimersRun() {
		CaseNumber late = anyOpen("in_progress");
		this.scenario.advanceToTimer(late, "BoundaryEvent_ResolutionOverdue");
		assertThat(this.scenario.timeline(late)).contains("escalated");
		CaseNumber resolved = anyOpen("resolved");
		this.scenario.advanceToTimer(resolved, "CatchEvent_ObjectionWindowOver");
		assertThat(this.scenario.isOver(resolved)).isTrue();
		assertThat(this.consistency.findInconsistencies(List.of(late, resolved))).isEmpty();
	}

	private CaseNumber wholeLife() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.rendering.renderPending();
		this.scenario.handle(number, "coordinator");
		this.rendering.renderPending();
		this.scenario.resolve(number, "coordinator");
		this.cases.accept(number);
		this.cases.rate(number, 4, null, RatingWay.PORTAL);
		this.rendering.renderPending();
		return number;
	}

	private CaseNumber anyOpen(String status) {
		return any("status = '" + status + "' and level_kind = 'COORDINATORS' and type <> 'INCIDENT'");
	}

	private String memberOf(String group) {
		return this.ministry.members(group, Instant.now())
			.stream()
			.map(Person::username)
			.sorted()
			.findFirst()
			.orElseThrow();
	}

	private String get(String path, String username) {
		ResponseEntity<String> reply = this.http.withBasicAuth(username, "Balagh-19996")
			.getForEntity(path, String.class);
		assertThat(reply.getStatusCode().is2xxSuccessful()).isTrue();
		return reply.getBody();
	}

	private long count(String query) {
		return this.jdbc.sql(query).params(this.first, last()).query(Long.class).single();
	}

}
