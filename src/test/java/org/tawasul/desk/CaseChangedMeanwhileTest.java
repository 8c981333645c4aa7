package org.tawasul.desk;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.form.FormSampleFiles;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.Importance;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * A coordinator has the page of a case open while others go on with it: what is sent from
 * that page is answered in words, and nothing that was typed is lost.
 */
@TawasulTest
class CaseChangedMeanwhileTest {

	private static final String WITH_OTHERS = "الطلب لدى غيركم الآن";

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private AttachmentService attachments;

	@Autowired
	private CaseHistoryService history;

	private DeskCaseFiles open;

	@BeforeEach
	void aFireIsReported() {
		this.open = DeskCaseFiles.ofAFire(this.pages, this.attachments, this.scenario);
	}

	@Test
	void whatWasWrittenForTheReporterStaysAndCanBeKeptForColleagues() throws Exception {
		this.scenario.refer(this.open.number(), "coordinator", "EDU-01-BLD");
		send("comments", "text", "تواصلنا مع الدفاع المدني", "reader", "reporter").andExpect(status().isConflict())
			.andExpect(content()
				.string(allOf(containsString(WITH_OTHERS), containsString("تواصلنا مع الدفاع المدني</textarea>"),
						containsString("value=\"staff\" checked=\"checked\""),
						not(containsString("id=\"reader-reporter\"")))));
		assertThat(this.history.comments(this.open.number())).isEmpty();
		send("comments", "text", "تواصلنا مع الدفاع المدني", "reader", "staff")
			.andExpect(flash().attribute("done", "comment"));
	}

	@Test
	void filesForTheReporterAreRefusedWithTheReason() throws Exception {
		this.scenario.refer(this.open.number(), "coordinator", "EDU-01-BLD");
		this.open.add(StaffUsers.COORDINATOR, "reporter", "", FormSampleFiles.picture("محضر.png"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString(WITH_OTHERS)));
		assertThat(this.open.all()).isEmpty();
	}

	@Test
	void importanceOfACaseThatHasLeftStaysAndThePageSaysWhy() throws Exception {
		this.scenario.refer(this.open.number(), "coordinator", "EDU-01-BLD");
		Importance before = this.scenario.file(this.open.number()).getImportance();
		send("importance", "importance", "NORMAL", "seen", before.name())
			.andExpect(flash().attribute("refused", "importance.with-others"));
		assertThat(this.scenario.file(this.open.number()).getImportance()).isEqualTo(before);
	}

	@Test
	void importanceThatAColleagueHasChangedIsLookedAtFirst() throws Exception {
		this.open.see(StaffUsers.COORDINATOR)
			.andExpect(content().string(containsString("name=\"seen\" value=\"VERY_IMPORTANT\"")));
		send("importance", "importance", "IMPORTANT", "seen", "VERY_IMPORTANT")
			.andExpect(flash().attribute("done", "importance"));
		send("importance", "importance", "NORMAL", "seen", "VERY_IMPORTANT")
			.andExpect(flash().attribute("refused", "importance.changed"));
		send("importance", "importance", "IMPORTANT", "seen", "VERY_IMPORTANT")
			.andExpect(flash().attribute("done", "importance"));
		assertThat(this.scenario.file(this.open.number()).getImportance()).isEqualTo(Importance.IMPORTANT);
	}

	private ResultActions send(String form, String... fields) throws Exception {
		var request = post(this.open.address() + "/" + form).with(StaffUsers.COORDINATOR).with(csrf());
		for (int index = 0; index < fields.length; index += 2) {
			request.param(fields[index], fields[index + 1]);
		}
		return this.pages.perform(request);
	}

}
