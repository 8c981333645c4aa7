package org.tawasul.desk;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormPage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;

/**
 * Forms of lists and reports whose session had ended, after their sender has signed in
 * anew.
 */
@TawasulTest
class UnsentListFormsTest {

	private static final Locale ARABIC = Locale.forLanguageTag("ar");

	@Autowired
	private MockMvc pages;

	@Autowired
	private List<FormPage> forms;

	@Autowired
	private FormDraftService drafts;

	private final MockHttpServletResponse kept = new MockHttpServletResponse();

	@Test
	void chosenCasesStayChosen() throws Exception {
		MockHttpServletRequest form = new MockHttpServletRequest();
		form.addParameter("case", "41001", "41002");
		open(keep("/desk/batches", form)).andExpect(redirectedUrlPattern("/desk/batches/*-*"));
		open("/desk/batches?form=" + UUID.randomUUID()).andExpect(redirectedUrl("/desk/incidents"));
	}

	@Test
	void filterThatWasToBeSavedStandsInItsFieldAboveTheSameList() throws Exception {
		MockHttpServletRequest form = new MockHttpServletRequest();
		form.addParameter("screen", "incidents");
		form.addParameter("tab", "pending");
		form.addParameter("category", "FIRE");
		form.addParameter("name", "حرائق الحي");
		open(keep("/desk/filters", form)).andExpect(redirectedUrl("/desk/incidents?tab=pending&category=FIRE"))
			.andExpect(flash().attribute("filterName", "حرائق الحي"));
	}

	@Test
	void newNameOfAFilterIsAnnouncedWhereItsFiltersAre() throws Exception {
		MockHttpServletRequest form = new MockHttpServletRequest();
		form.addParameter("name", "اسم جديد");
		open(keep("/desk/filters/" + UUID.randomUUID(), form))
			.andExpect(content().string(allOf(containsString("انتهت جلستك قبل الحفظ"))));
	}

	@Test
	void reportIsAskedForAnewWithItsCriteria() throws Exception {
		MockHttpServletRequest form = new MockHttpServletRequest();
		form.addParameter("from", "1/1/1447");
		form.addParameter("until", "30/12/1447");
		form.addParameter("subtype", "رواتب & بدلات");
		form.addParameter("format", "PDF");
		String address = open(keep("/desk/reports", form)).andReturn().getResponse().getRedirectedUrl();
		assertThat(URI.create(String.valueOf(address)).getQuery())
			.isEqualTo("from=1/1/1447&until=30/12/1447&subtype=رواتب & بدلات");
	}

	/** Keeps a form as it is kept when nobody is signed in. */
	private String keep(String path, MockHttpServletRequest form) {
		FormDraft draft = this.forms.stream()
			.flatMap((page) -> page.draft(path, form, ARABIC).stream())
			.findFirst()
			.orElseThrow();
		return this.drafts.save(draft, form, this.kept).orElseThrow();
	}

	private ResultActions open(String address) throws Exception {
		Cookie key = this.kept.getCookie("form-key");
		return this.pages.perform(get(URI.create(address)).with(StaffUsers.COORDINATOR)
			.cookie((key != null) ? new Cookie[] { key } : new Cookie[] { new Cookie("other", "x") }));
	}

}
