package org.tawasul.basicdata.web;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.cannedanswer.CannedAnswer;
import org.tawasul.cannedanswer.CannedAnswerService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Prepared answers, edited on the desk and offered to whoever has the task. */
@TawasulTest
@Transactional
class CannedAnswerControllerTest {

	private static final String PAGE = "/desk/basic-data/answers";

	private static final String TEXT = "نشكر لك بلاغك. باشر الفريق الموقع، وعولجت أسباب الحريق.";

	@Autowired
	private MockMvc pages;

	@Autowired
	private CannedAnswerService answers;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private EntityManager entities;

	private EditorBrowser browser;

	@BeforeEach
	void signIn() throws Exception {
		this.browser = new EditorBrowser(this.pages);
		this.browser.open(PAGE);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void answersArePreparedByNobodyElse(Role role) throws Exception {
		for (String page : new String[] { PAGE, PAGE + "/new", PAGE + "/1" }) {
			this.pages.perform(get(page).with(user("somebody").roles(role.name()))).andExpect(status().isNotFound());
		}
	}

	@Test
	void preparedAnswerIsOfferedOnCasesOfItsCategoryToWhoeverHasTheTask() throws Exception {
		this.browser.send(PAGE + "/new/answer", "title", "حريق عولج", "about", "FIRE", "arabic_answer", TEXT);
		this.browser.send(PAGE + "/new/answer", "title", "نظافة", "about", "CLEANLINESS", "arabic_answer",
				"عولجت ملاحظة النظافة.");
		assertThat(this.answers.of(CaseScenario.incident(Category.FIRE, "SA-01"))).extracting(CannedAnswer::title)
			.contains("حريق عولج")
			.doesNotContain("نظافة");
		assertThat(this.answers.of(CaseScenario.of(CaseType.INQUIRY, "SA-01"))).extracting(CannedAnswer::title)
			.doesNotContain("حريق عولج");
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.entities.flush();
		String page = this.pages
			.perform(get("/desk/cases/" + number).with(user("coordinator").roles(Role.COORDINATOR.name())))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("حريق عولج", TEXT).doesNotContain("عولجت ملاحظة النظافة");
	}

	@Test
	void answerIsChangedAndDeletedAndTheSecondAdministratorIsTold() throws Exception {
		this.browser.send(PAGE + "/new/answer", "title", "عنوان", "about", "", "arabic_answer", TEXT);
		CannedAnswer answer = this.answers.all()
			.stream()
			.filter((each) -> each.title().equals("عنوان"))
			.findFirst()
			.orElseThrow();
		String address = PAGE + "/" + answer.id();
		assertThat(this.browser.send(address + "/answer", "was.title", "عنوان", "title", "عنوان ثانٍ", "arabic_answer",
				TEXT))
			.contains("حُفظ التغيير", "<del><bdi>عنوان</bdi></del>");
		assertThat(this.browser.send(address + "/answer", "was.title", "عنوان", "title", "ثالث", "arabic_answer", TEXT))
			.contains("كان «عنوان» وصار «عنوان ثانٍ»", "value=\"ثالث\"");
		assertThat(this.browser.send(address + "/answer", "title", "\u2067", "arabic_answer", "قصير"))
			.contains("رموز مخفية", "لا يقل النص عن 10", "قصير</textarea>");
		assertThat(this.browser.send(address + "/removal")).contains("تم الحذف");
		assertThat(this.answers.find(answer.id())).isEmpty();
	}

}
