package org.tawasul.intake;

import java.util.UUID;
import java.util.function.UnaryOperator;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CookieJar;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.CategorySettings;
import org.tawasul.casefile.EditedCategory;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/** A category that was taken from the list while people and programs still knew it. */
@TawasulTest
class WithdrawnCategoryTest extends ReportsByProgram {

	private static final String BODY = """
			{"type":"INCIDENT","category":"CLEANLINESS","subject":"نفايات","description":"نفايات في الفناء",
			 "region":"SA-01"}""";

	@Autowired
	private MockMvc http;

	@Autowired
	private CategoryService categories;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private PlatformTransactionManager transactions;

	private EditedCategory edited;

	@BeforeEach
	void offerIt() {
		edit((known) -> known);
	}

	@AfterEach
	void restore() {
		this.edited.close();
	}

	private void edit(UnaryOperator<CategorySettings> change) {
		this.edited = new EditedCategory(this.categories, this.transactions, Category.CLEANLINESS, change);
	}

	@Test
	void reporterWhoHadThePageOpenIsToldAndLosesNothing() throws Exception {
		CookieJar cookies = new CookieJar();
		assertThat(page("/report", cookies)).contains("value=\"CLEANLINESS\"");
		edit(EditedCategory::withdrawn);
		assertThat(page("/report", cookies)).doesNotContain("value=\"CLEANLINESS\"").contains("value=\"OTHER\"");
		for (String action : new String[] { "review", "send" }) {
			long before = countCases();
			String next = this.http
				.perform(post("/report").param("action", action)
					.param("type", "INCIDENT")
					.param("category", "CLEANLINESS")
					.param("subject", "نفايات")
					.param("description", "نفايات في الفناء")
					.param("region", "SA-01")
					.param("contact", "ANONYMOUS")
					.with(cookies)
					.with(csrf()))
				.andDo(cookies)
				.andReturn()
				.getResponse()
				.getRedirectedUrl();
			assertThat(page(next, cookies)).contains("لم يعد «نظافة» من الموضوعات التي يُختار منها",
					"id=\"category-fault\"", "نفايات في الفناء</textarea>", "value=\"نفايات\"");
			assertThat(countCases()).isEqualTo(before);
		}
	}

	@Test
	void reviewThatWasOpenWhenTheCategoryWasWithdrawnIsNotSent() throws Exception {
		CookieJar cookies = new CookieJar();
		page("/report", cookies);
		var form = post("/report").param("key", UUID.randomUUID().toString())
			.param("type", "INCIDENT")
			.param("category", "CLEANLINESS")
			.param("description", "نفايات في الفناء")
			.param("region", "SA-01")
			.param("contact", "ANONYMOUS");
		String review = this.http.perform(form.param("action", "review").with(cookies).with(csrf()))
			.andDo(cookies)
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		assertThat(page(review, cookies)).contains("راجع طلبك");
		edit(EditedCategory::withdrawn);
		assertThat(page(review, cookies)).contains("لم يعد «نظافة»", "نفايات في الفناء</textarea>");
	}

	@Test
	void programIsToldInItsLanguageAtTheFieldTogetherWithOtherFaults() throws Exception {
		edit(EditedCategory::withdrawn);
		long before = countCases();
		this.http.perform(json(BODY).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.errors[*].field", contains("category")))
			.andExpect(jsonPath("$.errors[0].code").value("not-offered"))
			.andExpect(jsonPath("$.errors[0].message")
				.value("“Cleanliness” can no longer be chosen. Choose something else."));
		this.http.perform(json(BODY.replace("SA-01", "SA-99")))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.errors[*].field", hasItem("category")))
			.andExpect(jsonPath("$.errors[*].field", hasItem("region")));
		assertThat(countCases()).isEqualTo(before);
	}

	@Test
	void repeatOfWhatWasSentBeforeAnswersTheSameCase() throws Exception {
		String key = UUID.randomUUID().toString();
		String first = answer(key);
		edit(EditedCategory::withdrawn);
		assertThat(number(answer(key))).isEqualTo(number(first));
		this.http.perform(json(BODY).header("Idempotency-Key", UUID.randomUUID().toString()))
			.andExpect(status().isBadRequest());
	}

	@Test
	void programsAndFiltersStillReadIt() throws Exception {
		var number = this.scenario.open(CaseScenario.incident(Category.CLEANLINESS, "SA-01"));
		edit(EditedCategory::withdrawn);
		this.http.perform(get("/api/v1/categories").header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
			.andExpect(status().isOk())
			.andExpect(header().exists("ETag"))
			.andExpect(jsonPath("$.categories.length()").value(Category.values().length))
			.andExpect(jsonPath("$.categories[?(@.code == 'CLEANLINESS')].offered", contains(false)))
			.andExpect(jsonPath("$.categories[?(@.code == 'CLEANLINESS')].name", contains("Cleanliness")))
			.andExpect(jsonPath("$.categories[?(@.code == 'FIRE')].offered", contains(true)));
		this.http.perform(get("/api/v1/questions").param("type", "INCIDENT").param("category", "CLEANLINESS"))
			.andExpect(status().isOk());
		for (String list : new String[] { "/desk/incidents?category=CLEANLINESS",
				"/desk/requests?category=CLEANLINESS&q=" + number, "/desk/reports?category=CLEANLINESS" }) {
			assertThat(this.http.perform(get(list).with(user("coordinator").roles(Role.COORDINATOR.name())))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString()).as(list)
				.contains("<option value=\"CLEANLINESS\" selected=\"selected\">نظافة</option>");
		}
	}

	@Test
	void listIsNotSentAgainUntilItChanges() throws Exception {
		String etag = this.http.perform(get("/api/v1/categories")).andReturn().getResponse().getHeader("ETag");
		this.http.perform(get("/api/v1/categories").header("If-None-Match", etag)).andExpect(status().isNotModified());
		edit(EditedCategory::withdrawn);
		this.http.perform(get("/api/v1/categories").header("If-None-Match", etag)).andExpect(status().isOk());
	}

	private String answer(String key) throws Exception {
		String answer = this.http.perform(json(BODY).header("Idempotency-Key", key))
			.andExpect(status().isCreated())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(JsonPath.<String>read(answer, "$.secret")).isNotEmpty();
		return answer;
	}

	private String page(String address, CookieJar cookies) throws Exception {
		return this.http.perform(get(address).with(cookies))
			.andDo(cookies)
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
