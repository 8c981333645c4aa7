package org.tawasul.mining;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The page of ways and the event log, which tells what the steps and the timeline tell,
 * no more and no less.
 */
@TawasulTest
class EventLogControllerTest {

	private static final String PAGE = "/desk/indicators/ways";

	@Autowired
	private MockMvc browser;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private WayFigureService figures;

	@Autowired
	private Clock clock;

	private StepPeriod years;

	private String period;

	private String closed;

	/** As long a period as a log may have, with today in it. */
	@BeforeEach
	void choosePeriod() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE);
		this.years = new StepPeriod(today.minusYears(2), today.plusYears(1));
		this.period = "from=" + this.years.from() + "&until=" + this.years.until();
		this.closed = " f.phase in ('DONE', 'CANCELLED') and f.closed_at >= '" + this.years.from()
				+ " 00:00+03' and f.closed_at < '" + this.years.end() + " 00:00+03'";
	}

	@BeforeEach
	@AfterEach
	void resetLimit() {
		this.jdbc.sql("delete from app.rate_limit").update();
	}

	@Test
	void eachStepOfEachClosedCaseIsARowOfTheFile() throws Exception {
		CaseNumber number = closed();
		List<CSVRecord> rows = csv(PAGE + "/log.csv?" + this.period);
		assertThat(rows)
			.hasSize(count("app.case_step s join app.case_file f on f.number = s.case_number where" + this.closed));
		assertThat(casesOf(rows))
			.hasSize(count("app.case_file f where exists (select from app.case_step where case_number = f.number) and"
					+ this.closed));
		List<CSVRecord> own = rows.stream().filter((row) -> row.get("case").equals(number.toString())).toList();
		assertThat(own).extracting((row) -> row.get("code"))
			.containsExactly("Task_AssessCase", "Task_ResolveCase", "EventGateway_ReporterVerdict");
		assertThat(own).extracting((row) -> row.get("activity")).first().isEqualTo("دراسة الطلب وتقييمه");
		assertThat(own).allSatisfy((row) -> {
			assertThat(row.get("start")).isLessThanOrEqualTo(row.get("time")).endsWith("+03:00");
			assertThat(row.get("type")).isEqualTo("بلاغ");
			assertThat(row.get("category")).isEqualTo("حريق");
			assertThat(row.get("status")).isEqualTo("مغلق");
		});
		assertThat(csv(PAGE + "/log.csv?lang=en&" + this.period)).extracting((row) -> row.get("activity"))
			.contains("Review and assess the case");
	}

	@Test
	void eachEntryOfTheTimelineIsARowOfTheFile() throws Exception {
		CaseNumber number = closed();
		List<CSVRecord> rows = csv(PAGE + "/log.csv?of=events&" + this.period);
		assertThat(rows).hasSize(
				count("app.timeline_entry t join app.case_file f on f.number = t.case_number where" + this.closed));
		assertThat(rows.stream().filter((row) -> row.get("case").equals(number.toString())))
			.extracting((row) -> row.get("code").toLowerCase(Locale.ROOT))
			.containsExactlyElementsOf(this.scenario.timeline(number));
	}

	@Test
	void whatIsChosenIsAllThatIsTold() throws Exception {
		closed();
		CaseNumber other = this.scenario.open(CaseScenario.of(CaseType.COMPLAINT, "SA-02"));
		this.cases.withdraw(other, null);
		String unit = this.jdbc.sql("select unit from app.case_file where number = ?")
			.param(other.value())
			.query(String.class)
			.single();
		assertThat(casesOf(csv(PAGE + "/log.csv?type=COMPLAINT&" + this.period))).contains(other.toString())
			.hasSize(count("app.case_file f where f.type = 'COMPLAINT' and" + this.closed));
		assertThat(casesOf(csv(PAGE + "/log.csv?type=INCIDENT&category=FIRE&importance=&region=SA-01&" + this.period)))
			.doesNotContain(other.toString())
			.isNotEmpty();
		assertThat(casesOf(csv(PAGE + "/log.csv?unit=" + unit + "&" + this.period))).contains(other.toString());
		assertThat(casesOf(csv(PAGE + "/log.csv?unit=" + this.ministry.root().code() + "&" + this.period)))
			.isEqualTo(casesOf(csv(PAGE + "/log.csv?" + this.period)));
		assertThat(csv(PAGE + "/log.csv?from=2001-01-01&until=2001-12-31")).isEmpty();
	}

	/** Once with an even number of cases, once with an odd one. */
	@Test
	void pagesHaveEachCaseOnceWhereverTheyEnd() {
		EventLogRepository small = new EventLogRepository(this.jdbc, this.ministry, this.clock, 2);
		for (int time = 0; time < 2; time++) {
			closed();
			List<Long> numbers = new ArrayList<>();
			EventLogRepository.Pages pages = small.pages(this.years,
					new EventLogCriteria(null, null, null, null, null, null));
			for (List<LoggedCase> page = pages.next(); !page.isEmpty(); page = pages.next()) {
				page.forEach((one) -> numbers.add(one.number()));
			}
			assertThat(numbers).isEqualTo(this.jdbc
				.sql("select f.number from app.case_file f where" + this.closed + " order by f.closed_at, f.number")
				.query(Long.class)
				.list());
		}
	}

	@Test
	void whoeverAsksForTheHeadAloneReadsNothing() throws Exception {
		int noted = count("app.audit_entry where action = 'EVENT_LOG_FETCHED'");
		this.browser.perform(head(PAGE + "/log.csv?" + this.period).with(user("manager").roles("MANAGER")))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition", containsString("event-log-")))
			.andExpect(content().string(""));
		assertThat(count("app.audit_entry where action = 'EVENT_LOG_FETCHED'")).isEqualTo(noted);
	}

	@Test
	void aLogOfMoreThanThreeYearsIsRefusedInWordsAndNotOffered() throws Exception {
		String years = "from=2020-01-01&until=2023-01-02";
		this.browser.perform(get(PAGE + "/log.csv?" + years).with(user("manager").roles("MANAGER")))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("ثلاث سنوات")))
			.andExpect(content().string(containsString("value=\"2020-01-01\"")));
		this.browser.perform(get(PAGE + "?lang=en&" + years).with(user("manager").roles("MANAGER")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("three years at most")))
			.andExpect(content().string(not(containsString("log.csv"))));
	}

	@Test
	void whoeverFetchesTooManyIsToldWhenToComeBack() throws Exception {
		for (int i = 0; i < EventLogService.IN_AN_HOUR; i++) {
			csv(PAGE + "/log.csv?from=2001-01-01&until=2001-01-02");
		}
		this.browser.perform(get(PAGE + "/log.csv").with(user("manager").roles("MANAGER")))
			.andExpect(status().isTooManyRequests())
			.andExpect(header().exists("Retry-After"));
	}

	@Test
	void thePageShowsWaysInBothLanguagesAndTheFileHasTheSameNumbers() throws Exception {
		closed();
		this.browser.perform(get(PAGE).with(user("manager").roles("MANAGER")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("دراسة الطلب وتقييمه")))
			.andExpect(content().string(containsString("log.xes")));
		// Numbers without the cases behind them.
		this.browser.perform(get(PAGE + "?days=365&lang=en").with(user("owner").roles("PROCESS_OWNER")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Review and assess the case")))
			.andExpect(content().string(not(containsString("log.xes"))));
		String file = send(PAGE + ".csv?lang=en&" + this.period).getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(file).startsWith("\uFEFFWays of requests,").contains(",Task_AssessCase,");
		WayFigures figures = this.figures.figures(this.years, Locale.ENGLISH);
		assertThat(file.lines().findFirst().orElseThrow()).endsWith("," + figures.cases() + ",Ways," + figures.ways());
		figures.most()
			.forEach((way) -> assertThat(file)
				.contains("\n" + way.rank() + "," + way.cases() + "," + way.share() + "," + way.outcome() + ","));
		String way = this.jdbc.sql("select way::text from app.case_way order by case_number desc limit 1")
			.query(String.class)
			.single();
		this.browser
			.perform(
					get("/desk/steps/ways/cases?way=" + way + "&" + this.period).with(user("manager").roles("MANAGER")))
			.andExpect(jsonPath("$.cases[0].page").value(containsString("/desk/cases/")));
		this.browser.perform(get("/desk/steps/ways?" + this.period).with(user("manager").roles("MANAGER")))
			.andExpect(jsonPath("$.lists").value(true))
			.andExpect(jsonPath("$.most[0].steps[0].name").isNotEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "?from=x", ".csv?from=2026-02-01&until=2026-01-01", "/log.csv?from=&until=2026-01-01",
			"/log.xes?from=1999-01-01", "/log.csv?type=x", "/log.csv?unit=x", "/log.csv?of=x", "/log.csv?region=x",
			"/log.csv?from=2000-01-01&until=2039-01-01" })
	void whatIsWrongIsNoFaultOfTheServer(String address) throws Exception {
		this.browser.perform(get(PAGE + address).with(user("manager").roles("MANAGER")))
			.andExpect(status().isBadRequest());
	}

	private CaseNumber closed() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		this.cases.accept(number);
		return number;
	}

	private int count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Integer.class).single();
	}

	private MvcResult send(String address) throws Exception {
		return this.browser.perform(get(address).with(user("manager").roles("MANAGER")))
			.andExpect(status().isOk())
			.andReturn();
	}

	private List<CSVRecord> csv(String address) throws Exception {
		String text = send(address).getResponse().getContentAsString(StandardCharsets.UTF_8);
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(text))
			.getRecords();
	}

	private static Set<String> casesOf(List<CSVRecord> rows) {
		Set<String> cases = new HashSet<>();
		rows.forEach((row) -> cases.add(row.get("case")));
		return cases;
	}

}
