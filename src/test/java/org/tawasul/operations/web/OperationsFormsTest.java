package org.tawasul.operations.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.directory.Role;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * What was typed in the operations room stays when the session ends and when the language
 * is changed.
 */
@TawasulTest
class OperationsFormsTest {

	private static final RequestPostProcessor OPERATIONS = user("operations").roles(Role.OPERATIONS.name());

	private static final String SHEET = "/desk/operations/hand-over";

	private static final String TYPED = "فريق الدفاع المدني في الطريق";

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private List<FormPage> forms;

	@Autowired
	private FormDraftService drafts;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber fire;

	private String page;

	@BeforeEach
	void aFireIsReported() {
		this.fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.page = "/desk/operations/cases/" + this.fire;
	}

	@Test
	void noteOfAnIncidentIsBackAfterTheSignIn() throws Exception {
		unsent(this.page + "/contacts", "note").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString(">" + TYPED + "</textarea>"),
					containsString("لم يُرسل ما كتبته بعد"), containsString("id=\"contact\""))));
		assertThat(contacts()).isZero();
	}

	@Test
	void noteOfAnIncidentThatWasClosedMeanwhileIsShownAllTheSame() throws Exception {
		this.scenario.handle(this.fire, "coordinator");
		this.cases.changeImportance(this.fire, Importance.VERY_IMPORTANT, "coordinator");
		this.scenario.resolve(this.fire, "coordinator");
		this.cases.accept(this.fire);
		unsent(this.page + "/contacts", "note").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString(">" + TYPED + "</blockquote>"),
					containsString("ولم يعد هذا الإجراء متاحًا"), not(containsString("id=\"contact\"")))));
	}

	@Test
	void notesForTheNextShiftAreBackAfterTheSignIn() throws Exception {
		unsent(SHEET, "notes").andExpect(status().isOk())
			.andExpect(content()
				.string(allOf(containsString(">" + TYPED + "</textarea>"), containsString("لم يُرسل ما كتبته بعد"))));
	}

	@Test
	void noteIsThereInTheOtherLanguageAndNothingWasNoted() throws Exception {
		this.pages.perform(get(this.page).with(OPERATIONS))
			.andExpect(content().string(containsString("name=\"switch\" formnovalidate")));
		switched(this.page, this.page + "/contacts", "note");
		assertThat(contacts()).isZero();
	}

	@Test
	void notesForTheNextShiftAreThereInTheOtherLanguageAndNothingWasHandedOver() throws Exception {
		int before = handOvers();
		switched(SHEET, SHEET, "notes");
		assertThat(handOvers()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/contacts", "" })
	void withoutCookiesTheTextIsThereAtOnce(String form) throws Exception {
		String address = form.isEmpty() ? SHEET : this.page + form;
		this.pages
			.perform(post(address).with(OPERATIONS)
				.with(csrf())
				.param(form.isEmpty() ? "notes" : "note", TYPED)
				.param("switch", "en"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString(">" + TYPED + "</textarea>")));
		assertThat(contacts()).isZero();
	}

	/** The page that shows a form again which was sent after the session had ended. */
	private ResultActions unsent(String address, String field) throws Exception {
		MockHttpServletRequest form = new MockHttpServletRequest("POST", address);
		form.addParameter(field, TYPED);
		form.addParameter("draft", UUID.randomUUID().toString());
		MockHttpServletResponse kept = new MockHttpServletResponse();
		FormDraft draft = this.forms.stream()
			.flatMap((known) -> known.draft(address, form, Locale.forLanguageTag("ar")).stream())
			.findFirst()
			.orElseThrow();
		String shown = this.drafts
			.save(new FormDraft(draft.page(), draft.submission().with(FormPage.UNSENT, "true"), draft.language(),
					draft.rejectedFiles()), form, kept)
			.orElseThrow();
		return this.pages.perform(get(URI.create(shown)).with(OPERATIONS).cookie(kept.getCookie("form-key")));
	}

	private void switched(String seen, String address, String field) throws Exception {
		Cookie key = this.pages.perform(get(seen).with(OPERATIONS)).andReturn().getResponse().getCookie("form-key");
		assertThat(key).isNotNull();
		MvcResult sent = this.pages
			.perform(post(address).with(OPERATIONS)
				.with(csrf())
				.cookie(key)
				.param(field, TYPED)
				.param("draft", UUID.randomUUID().toString())
				.param("switch", "en"))
			.andExpect(status().isFound())
			.andReturn();
		String shown = sent.getResponse().getRedirectedUrl();
		assertThat(shown).startsWith(seen + "?form=");
		this.pages.perform(get(URI.create(shown)).with(OPERATIONS).cookie(key, new Cookie("lang", "en")))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString(">" + TYPED + "</textarea>"),
					containsString("Operations room"), not(containsString("has not been sent yet")))));
	}

	private int contacts() {
		return this.jdbc.sql("select count(*) from app.operations_contact where case_number = ?")
			.param(this.fire.value())
			.query(Integer.class)
			.single();
	}

	private int handOvers() {
		return this.jdbc.sql("select count(*) from app.operations_hand_over").query(Integer.class).single();
	}

}
