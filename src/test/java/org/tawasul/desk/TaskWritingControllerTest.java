package org.tawasul.desk;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.directory.Role;
import org.tawasul.notification.CaseMessageLookup;
import org.tawasul.notification.CaseMessageView;
import org.tawasul.notification.RenderingService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * What helps those who write to a reporter in Tasklist.
 */
@TawasulTest
class TaskWritingControllerTest extends ReportedFire {

	private static final String RESOLUTION = "أُغلق مصدر الغاز وفُحص المبنى، وهو آمن.";

	private static final Pattern MESSAGE = Pattern.compile("(?s)<p class=\"tawasul-message\" dir=\"auto\">(.*?)</p>");

	@Autowired
	private RenderingService rendering;

	@Autowired
	private CaseMessageLookup messages;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void resetClock() {
		this.scenario.resetClock();
	}

	@Test
	void whatIsShownIsWhatIsSent() throws Exception {
		this.scenario.turnClockBy(Duration.ofMinutes(1));
		this.scenario.handle(this.fire, "coordinator");
		long before = written();
		String resolved = shown("RESOLUTION", RESOLUTION);
		String asked = shown("QUESTION", "في أي دور يقع المختبر؟");
		assertThat(written()).as("nothing is stored").isEqualTo(before);
		assertThat(resolved).contains(RESOLUTION).contains("/t/••••••••").doesNotContainPattern("/t/[\\w-]{8,}");
		this.scenario.ask(this.fire, "coordinator", "في أي دور يقع المختبر؟");
		assertThat(asked).isEqualTo(sent("في أي دور يقع المختبر؟"));
		this.scenario.advanceToTimer(this.fire, "CatchEvent_AnswerOverdue");
		resolved = shown("RESOLUTION", RESOLUTION);
		this.scenario.resolve(this.fire, "coordinator");
		assertThat(resolved).isEqualTo(sent(RESOLUTION));
	}

	@Test
	void numbersInWhatIsTypedAreShownAsTheyWillBeSent() throws Exception {
		this.scenario.handle(this.fire, "coordinator");
		assertThat(shown("RESOLUTION", "أُصلح المختبر، ورقم أمر العمل 123-456.")).contains("رقم أمر العمل 123-456.");
	}

	@Test
	void aReferralNamesTheUnitAndWhoHasTheCaseThere() throws Exception {
		String shown = shown("REFERRAL", "EDU-01-BLD");
		this.scenario.refer(this.fire, "coordinator", "EDU-01-BLD");
		assertThat(shown).isEqualTo(sent("أُحيل طلبك"));
	}

	@Test
	void withNothingTypedNothingIsShownAndTheReasonIsSaid() throws Exception {
		look(StaffUsers.COORDINATOR, "RESOLUTION", " ").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("اكتب الحل أولًا")));
		look(StaffUsers.COORDINATOR, "REFERRAL", "NO-UNIT").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("اختر الجهة أولًا")));
		look(StaffUsers.COORDINATOR, "QUESTION", "س".repeat(4001)).andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("4000")));
		look(StaffUsers.COORDINATOR, "SOMETHING", "نص").andExpect(status().isBadRequest());
		look(StaffUsers.COORDINATOR, "RESOLUTION", "<script>alert(1)</script>").andExpect(status().isOk())
			.andExpect(content().string(not(containsString("<script>"))));
	}

	@Test
	void onlyWhoHandlesTheCaseLooksAtItsMessagesAndNotWithoutEnd() throws Exception {
		look(StaffUsers.MANAGER, "RESOLUTION", RESOLUTION).andExpect(status().isForbidden());
		look(StaffUsers.HEAD, "RESOLUTION", RESOLUTION).andExpect(status().isForbidden());
		look(StaffUsers.COORDINATOR_14, "RESOLUTION", RESOLUTION).andExpect(status().isNotFound());
		this.pages
			.perform(post("/desk/cases/" + this.fire + "/panel/message").with(StaffUsers.COORDINATOR)
				.param("cause", "RESOLUTION")
				.param("text", RESOLUTION))
			.andExpect(status().isForbidden());
		RequestPostProcessor eager = StaffUsers.as("coordinator2", Role.COORDINATOR);
		ResultActions last = look(eager, "RESOLUTION", RESOLUTION);
		for (int i = 0; i < 40 && last.andReturn().getResponse().getStatus() == 200; i++) {
			last = look(eager, "RESOLUTION", "");
			if (last.andReturn().getResponse().getStatus() == 400) {
				last = look(eager, "RESOLUTION", RESOLUTION);
			}
		}
		last.andExpect(status().isTooManyRequests())
			.andExpect(header().exists("Retry-After"))
			.andExpect(content().string(containsString("انتظر قليلًا")));
	}

	@Test
	void preparedAnswersAreForWhoeverHandlesTheCase() throws Exception {
		this.jdbc.sql("""
				insert into app.canned_answer (about, title, arabic_text, english_text)
				values ('FIRE', 'حريق مدرسي – للفحص', 'نص جاهز <b>للفحص</b>', null)""").update();
		try {
			help(StaffUsers.COORDINATOR).andExpect(status().isOk())
				.andExpect(content().string(
						allOf(containsString("حريق مدرسي – للفحص"), containsString("نص جاهز &lt;b&gt;للفحص&lt;/b&gt;"),
								containsString("name=\"_csrf\""), not(containsString("<html")))));
			help(StaffUsers.MANAGER).andExpect(status().isOk())
				.andExpect(content().string(not(containsString("حريق مدرسي – للفحص"))));
		}
		finally {
			this.jdbc.sql("delete from app.canned_answer where title = 'حريق مدرسي – للفحص'").update();
		}
	}

	private ResultActions help(RequestPostProcessor reader) throws Exception {
		return this.pages.perform(get("/desk/cases/" + this.fire + "/panel/writing").with(reader));
	}

	private ResultActions look(RequestPostProcessor reader, String cause, String text) throws Exception {
		return this.pages.perform(post("/desk/cases/" + this.fire + "/panel/message").with(reader)
			.with(csrf())
			.param("cause", cause)
			.param("text", text));
	}

	/** Subject and letter. */
	private String shown(String cause, String text) throws Exception {
		String page = look(StaffUsers.COORDINATOR, cause, text).andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		return MESSAGE.matcher(page)
			.results()
			.skip(1)
			.map((part) -> HtmlUtils.htmlUnescape(part.group(1).replaceAll("</?strong[^>]*>", "")))
			.collect(Collectors.joining("\n"));
	}

	private String sent(String containing) {
		this.rendering.renderPending();
		CaseMessageView message = this.messages.find(this.fire, Locale.forLanguageTag("ar"))
			.stream()
			.filter((view) -> view.toReporter() && String.valueOf(view.body()).contains(containing))
			.findFirst()
			.orElseThrow();
		return message.subject() + "\n" + message.body();
	}

	private long written() {
		return this.jdbc.sql("select count(*) from app.outbox_message where case_number = ?")
			.param(this.fire.value())
			.query(Long.class)
			.single();
	}

}
