package org.tawasul.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CookieJar;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.EditedCategory;
import org.tawasul.directory.Role;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/** A category that was given other names is called by them wherever it is named. */
@TawasulTest
class RenamedCategoryTest {

	private static final String ARABIC = "حريق أو \"انفجار\"";

	private static final String IN_HTML = "حريق أو &quot;انفجار&quot;";

	private static final String ENGLISH = "Fire or explosion";

	private static final RequestPostProcessor COORDINATOR = user("coordinator").roles(Role.COORDINATOR.name());

	private static final RequestPostProcessor CARE = user("care").roles(Role.CARE_OFFICER.name());

	private static final String PERIOD = "from=2011-03-01&until=2011-03-01";

	@Autowired
	private MockMvc pages;

	@Autowired
	private CategoryService categories;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private FormService forms;

	@Autowired
	private ReportMaker maker;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber fire;

	private EditedCategory edited;

	@BeforeEach
	void caseThatIsOlderThanTheName() {
		this.fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.edited = new EditedCategory(this.categories, this.transactions, Category.FIRE,
				EditedCategory.named(ARABIC, ENGLISH));
	}

	@AfterEach
	void restore() {
		this.edited.close();
		ReportCases.delete(this.jdbc);
		this.jdbc.sql("delete from app.report").update();
	}

	@Test
	void onThePortalAndToThoseWhoFollowTheirCase() throws Exception {
		CookieJar reporter = new CookieJar();
		assertThat(page("/report", reporter)).contains("<span class=\"choice-name\">" + IN_HTML + "</span>");
		assertThat(page("/report?lang=en", new CookieJar())).contains("<span class=\"choice-name\">" + ENGLISH);
		String review = this.pages
			.perform(post("/report").param("action", "review")
				.param("type", "INCIDENT")
				.param("category", "FIRE")
				.param("description", "دخان كثيف")
				.param("region", "SA-01")
				.param("contact", "ANONYMOUS")
				.with(reporter)
				.with(csrf()))
			.andDo(reporter)
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		assertThat(page(review, reporter)).contains("راجع طلبك", IN_HTML);
		CookieJar owner = new CookieJar();
		page("/t/" + this.secrets.linkToken(this.fire), owner);
		assertThat(page("/cases/" + this.fire, owner)).contains(IN_HTML);
	}

	@Test
	void onTheDeskInListsFiltersAndTheCaseItself() throws Exception {
		String option = "<option value=\"FIRE\">" + IN_HTML + "</option>";
		assertThat(page("/desk/incidents", COORDINATOR)).contains(option);
		assertThat(page("/desk/incidents?one=" + this.fire, COORDINATOR)).contains(IN_HTML);
		assertThat(page("/desk/requests?q=" + this.fire, COORDINATOR)).contains(option)
			.containsPattern("بلاغ – " + IN_HTML);
		assertThat(page("/desk/cases/" + this.fire, COORDINATOR)).contains(IN_HTML);
		assertThat(page("/desk/cases/" + this.fire + "/letter", COORDINATOR)).contains(IN_HTML);
		assertThat(page("/desk/indicators?period=year", CARE)).contains(IN_HTML);
		assertThat(page("/desk/indicators.csv?period=year", CARE)).contains("حريق أو \"\"انفجار\"\"");
	}

	@Test
	void inTheOptionsOfTasksInTheirOrderAndInTheFactsOfTheCase() throws Exception {
		for (Locale reader : SupportedLanguages.ALL) {
			LocaleContextHolder.setLocale(reader);
			try {
				String task = this.scenario.task(this.fire).getId();
				JsonNode form = new ObjectMapper().readTree(this.forms.getDeployedTaskForm(task));
				JsonNode category = form.findParents("key")
					.stream()
					.filter((component) -> component.path("key").asText().equals("category"))
					.findFirst()
					.orElseThrow();
				assertThat(category.path("values").findValuesAsText("value"))
					.isEqualTo(this.categories.inOrder().stream().map(Enum::name).toList());
				assertThat(category.path("values").findValuesAsText("label"))
					.isEqualTo(this.categories.all().stream().map((each) -> each.name(reader)).toList())
					.contains(SupportedLanguages.pick(reader, ARABIC, ENGLISH));
			}
			finally {
				LocaleContextHolder.resetLocaleContext();
			}
		}
	}

	@Test
	void inReportsOnTheScreenAndInFiles() throws Exception {
		ReportCases.insert(this.jdbc, LocalDate.of(2011, 3, 1), 10);
		assertThat(page("/desk/reports?" + PERIOD, CARE)).contains(IN_HTML);
		String report = this.pages
			.perform(post("/desk/reports?" + PERIOD).param("format", "CSV").with(CARE).with(csrf()))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		assertThat(this.maker.makeNext()).isTrue();
		assertThat(page(report + "/file", CARE)).contains("حريق أو \"\"انفجار\"\"");
	}

	@Test
	void inWhatProgramsRead() throws Exception {
		assertThat(page("/api/v1/categories", new CookieJar())).contains("\"code\":\"FIRE\"", "حريق أو \\\"انفجار\\\"");
	}

	private String page(String address, RequestPostProcessor reader) throws Exception {
		return this.pages.perform(get(address).with(reader))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private String page(String address, CookieJar cookies) throws Exception {
		return this.pages.perform(get(address).with(cookies))
			.andDo(cookies)
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
