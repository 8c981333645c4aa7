package org.tawasul.indicators;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.RatingWay;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@TawasulTest
class IndicatorControllerTest {

	private static final Map<String, Role> ROLES = Map.of("care", Role.CARE_OFFICER, "manager", Role.MANAGER,
			"minister", Role.HEAD, "director", Role.HEAD, "head", Role.HEAD, "coordinator", Role.COORDINATOR,
			"coordinator14", Role.COORDINATOR);

	private static final Pattern NUMBER = Pattern
		.compile("data-value=\"(\\d+)\"[^>]*>\\s*<a[^>]*href=\"(/desk/requests\\?[^\"]*)\"");

	private static final Pattern CASE = Pattern.compile("href=\"/desk/cases/(\\d+)\"");

	private static final Pattern NEXT = Pattern.compile("rel=\"next\"[^>]*href=\"([^\"]+)\"");

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcTemplate template;

	@ParameterizedTest
	@CsvSource({ "care,", "director,", "coordinator,", "manager,EDU-01-SAF" })
	void everyNumberOpensTheListThatItCounts(String viewer, String unit) throws Exception {
		casesOfEveryKind();
		String page = indicators(viewer, "period", "year", "unit", (unit != null) ? unit : "")
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		Map<String, Long> numbers = numbers(page);
		assertThat(numbers).hasSizeGreaterThan(30);
		Map<String, Long> lists = new LinkedHashMap<>();
		for (String list : numbers.keySet()) {
			lists.put(list, (long) walk(viewer, list).size());
		}
		assertThat(lists).isEqualTo(numbers);
	}

	private void casesOfEveryKind() {
		this.scenario.open(CaseScenario.of(CaseType.INQUIRY, "ABROAD"));
		this.scenario.open(CaseScenario.unroutable("SA-03"));
		CaseNumber closed = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(closed, "coordinator");
		this.scenario.resolve(closed, "coordinator");
		this.cases.accept(closed);
		this.cases.rate(closed, 4, null, RatingWay.PORTAL);
		CaseNumber objected = this.scenario.open(CaseScenario.incident(Category.VIOLENCE, "SA-01"));
		this.scenario.handle(objected, "coordinator");
		this.scenario.resolve(objected, "coordinator");
		this.cases.object(objected, "لم تحل المشكلة");
		this.scenario.escalate(this.scenario.open(CaseScenario.incident(Category.OTHER, "SA-01")), "coordinator");
		this.scenario.escalateToMinister(this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")));
		this.scenario.refer(this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01")), "coordinator",
				"EDU-01-BLD");
		this.scenario.resetClock();
	}

	@Test
	void unitsThatOneDoesNotSeeAndUnitsThatDoNotExistAreAnsweredAlike() throws Exception {
		for (String unit : List.of("EDU-14", "EDU-01", "no-such-unit", "'\"><script>")) {
			indicators("coordinator", "unit", unit, "from", "1/1/2026").andExpect(status().isNotFound())
				.andExpect(content().string(allOf(containsString("لا توجد جهة بهذا الرمز"),
						containsString("value=\"1/1/2026\""), not(containsString("\"><script>")))));
			indicators("director", "unit", unit.equals("EDU-01") ? "EDU-02" : unit).andExpect(status().isNotFound());
		}
		indicators("director", "unit", "EDU-01-BLD").andExpect(status().isOk());
		indicators("head", "unit", "EDU-01-BLD").andExpect(status().isNotFound());
		indicators("care", "unit", "EDU-14").andExpect(status().isOk());
	}

	@Test
	void whoHasNoCasesHasNoIndicators() throws Exception {
		for (Role role : List.of(Role.AGENT, Role.PROCESS_OWNER, Role.ADMINISTRATOR, Role.MINISTER_OFFICE)) {
			String name = switch (role) {
				case AGENT -> "agent";
				case PROCESS_OWNER -> "owner";
				case MINISTER_OFFICE -> "offmin.officer1";
				default -> "admin";
			};
			for (String address : List.of("/desk/indicators", "/desk/indicators.csv")) {
				this.pages.perform(get(address).with(user(name).roles(role.name()))).andExpect(status().isNotFound());
			}
			this.pages.perform(get("/desk").with(user(name).roles(role.name())))
				.andExpect(content().string(not(containsString("href=\"/desk/indicators\""))));
		}
		this.pages.perform(get("/desk").with(user("head").roles("HEAD")))
			.andExpect(content().string(containsString("href=\"/desk/indicators\"")));
	}

	@ParameterizedTest
	@CsvSource({ "from,أمس,,لم يُقرأ التاريخ", "from,31/02/2026,,لم يُقرأ التاريخ",
			"until,2026-01-01,,اكتب تاريخ بداية", "from,2026-02-01,2026-01-01,نهاية الفترة قبل بدايتها",
			"from,1999-01-01,2026-01-01,أطول من عشرين سنة", "from,0001-01-01,,لم يُقرأ التاريخ",
			"from,9999-12-31,,لم يُقرأ التاريخ", "from,2149-01-01,,نهاية الفترة قبل بدايتها" })
	void aPeriodThatMakesNoSenseIsAnsweredBesideItsFieldAndKept(String field, String typed, String until, String error)
			throws Exception {
		for (String address : List.of("/desk/indicators", "/desk/indicators.csv")) {
			var request = get(address).with(user("care").roles("CARE_OFFICER")).param(field, typed);
			if (until != null) {
				request.param("until", until);
			}
			this.pages.perform(request)
				.andExpect(status().isBadRequest())
				.andExpect(content().string(allOf(containsString(error), containsString("value=\"" + typed + "\""))));
		}
	}

	@ParameterizedTest
	@CsvSource({ "2016-11-28,2026-11-28", "1/1/1438,29/12/1447", "12 رمضان 1447,1 شوال 1447", "2026-01-01,2026-03-31",
			"1 محرم 1447,29/12/1447" })
	void periodsOfEitherCalendarAndOfTenYearsAreShown(String from, String until) throws Exception {
		indicators("care", "from", from, "until", until).andExpect(status().isOk())
			.andExpect(content().string(containsString("سير الفترة")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "today", "week", "month", "quarter", "year", "hijri_month", "hijri_year", "nonsense" })
	void everyPresetIsShownInBothLanguages(String preset) throws Exception {
		indicators("manager", "period", preset).andExpect(status().isOk());
		indicators("manager", "period", preset, "lang", "en").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("By region"), not(containsString("??")))));
	}

	@Test
	@Transactional
	void thePageReadsNoCases() throws Exception {
		long before = casesRead();
		indicators("care", "period", "year").andExpect(status().isOk());
		indicators("coordinator", "from", "1/1/1440").andExpect(status().isOk());
		assertThat(casesRead()).isEqualTo(before);
	}

	/** In this transaction, which the pages take part in. */
	private long casesRead() {
		return this.jdbc
			.sql("select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables"
					+ " where schemaname = 'app' and relname = 'case_file'")
			.query(Long.class)
			.single();
	}

	@Test
	void theFileHasTheTablesWithoutFormulas() throws Exception {
		this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		byte[] file = this.pages
			.perform(get("/desk/indicators.csv").with(user("care").roles("CARE_OFFICER")).param("period", "year"))
			.andExpect(status().isOk())
			.andExpect(header().string(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8"))
			.andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, containsString("attachment")))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		String text = new String(file, StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFF").contains("بحسب نوع الطلب\r\n", "\r\nحريق,");
		assertThat(text.lines()).noneMatch((line) -> line.matches("^[=+@-].*"));
	}

	/** Read by the database, whose reader of such files is not ours. */
	@Test
	void theFileSaysToAnotherProgramWhatThePageShows() throws Exception {
		this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String page = indicators("care", "period", "year").andReturn().getResponse().getContentAsString();
		for (String table : List.of("status", "type", "category", "region", "channel")) {
			List<List<String>> shown = TablesRead.ofPage(page, table);
			String file = indicatorsFile("table", table, "period", "year").andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8);
			assertThat(TablesRead.ofFile(file, shown.get(0).size(), this.template)).as(table)
				.isEqualTo(shown)
				.hasSizeGreaterThan(1);
		}
	}

	@Test
	void aFileOfOneTableCanBeAskedFor() throws Exception {
		indicatorsFile("table", "region").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("بحسب المنطقة"), not(containsString("بحسب القناة")))));
		indicatorsFile("table", "no-such-table").andExpect(status().isNotFound());
	}

	private ResultActions indicatorsFile(String... parameters) throws Exception {
		var request = get("/desk/indicators.csv").with(user("care").roles("CARE_OFFICER"));
		for (int index = 0; index < parameters.length; index += 2) {
			request.param(parameters[index], parameters[index + 1]);
		}
		return this.pages.perform(request);
	}

	private ResultActions indicators(String viewer, String... parameters) throws Exception {
		var request = get("/desk/indicators")
			.with(user(viewer).roles(Optional.ofNullable(ROLES.get(viewer)).orElseThrow().name()));
		for (int index = 0; index < parameters.length; index += 2) {
			request.param(parameters[index], parameters[index + 1]);
		}
		return this.pages.perform(request);
	}

	private static Map<String, Long> numbers(String page) {
		Map<String, Long> numbers = new LinkedHashMap<>();
		Matcher found = NUMBER.matcher(page);
		while (found.find()) {
			numbers.put(HtmlUtils.htmlUnescape(found.group(2)), Long.valueOf(found.group(1)));
		}
		return numbers;
	}

	/** The cases of a list on all of its pages. */
	private List<String> walk(String viewer, String list) throws Exception {
		List<String> cases = new ArrayList<>();
		Optional<String> next = Optional.of(list);
		while (next.isPresent()) {
			String page = this.pages
				.perform(get(URI.create(next.get())).with(user(viewer).roles(ROLES.get(viewer).name())))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString();
			CASE.matcher(page).results().forEach((one) -> cases.add(one.group(1)));
			next = NEXT.matcher(page).results().map((one) -> HtmlUtils.htmlUnescape(one.group(1))).findFirst();
		}
		assertThat(cases).as(list).doesNotHaveDuplicates();
		return cases;
	}

}
