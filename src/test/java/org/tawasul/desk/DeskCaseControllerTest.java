package org.tawasul.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.RatingWay;
import org.tawasul.notification.RenderingService;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

@TawasulTest
class DeskCaseControllerTest extends ReportedFire {

	@Autowired
	private RenderingService rendering;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CaseService cases;

	@Test
	void openingByAHandlerMakesACaseNotNewAndOpeningByOthersDoesNot() throws Exception {
		for (RequestPostProcessor reader : List.of(StaffUsers.CARE, StaffUsers.HEAD, StaffUsers.MANAGER)) {
			see(reader).andExpect(content().string(not(containsString("desk-opened"))));
			opened(reader).andExpect(status().isNoContent());
		}
		assertThat(this.scenario.file(this.fire).getOpenedAt()).isNull();
		see(StaffUsers.COORDINATOR).andExpect(content().string(containsString("desk-opened")));
		opened(StaffUsers.COORDINATOR).andExpect(status().isNoContent());
		assertThat(this.scenario.file(this.fire).getOpenedAt()).isNotNull();
		see(StaffUsers.COORDINATOR).andExpect(content().string(not(containsString("desk-opened"))));
	}

	@Test
	void longTimelinesAndManyCommentsComePageByPage() throws Exception {
		this.jdbc.sql("""
				insert into app.comment (id, case_number, at, kind, author, internal, text)
				select nextval('app.comment_seq'), ?, now(), 'NOTE', 'coordinator', true, 'ملاحظة رقم ' || n || '.'
				from generate_series(1, 60) n""").param(this.fire.value()).update();
		this.jdbc.sql("""
				insert into app.timeline_entry (id, case_number, at, event, internal, facts)
				select nextval('app.timeline_seq'), ?, now(), 'REMINDED', true, '{}' from generate_series(1, 120) n""")
			.param(this.fire.value())
			.update();
		String page = see(StaffUsers.COORDINATOR).andExpect(status().isOk())
			.andExpect(content().string(containsString("ملاحظة رقم 11.")))
			.andExpect(content().string(not(containsString("ملاحظة رقم 10."))))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(StringUtils.countOccurrencesOf(page, "<time datetime")).isLessThan(120);
		Matcher older = Pattern.compile("href=\"([^\"]*comments=\\d+[^\"]*)#comments\"").matcher(page);
		assertThat(older.find()).isTrue();
		this.pages.perform(get(HtmlUtils.htmlUnescape(older.group(1))).with(StaffUsers.COORDINATOR))
			.andExpect(content().string(containsString("ملاحظة رقم 10.")))
			.andExpect(content().string(not(containsString("ملاحظة رقم 11."))));
		this.pages.perform(get("/desk/cases/" + this.fire + "?comments=x&timeline=-1").with(StaffUsers.COORDINATOR))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("ملاحظة رقم 60.")));
	}

	@Test
	void whereNobodyHasCommentedThereIsNoEmptyList() throws Exception {
		String page = see(StaffUsers.COORDINATOR).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
		assertThat(page).contains("لا توجد تعليقات داخلية.")
			.doesNotContainPattern("<ul class=\"desk-notes\">\\s*</ul>");
	}

	@Test
	void whoeverOfTheHandlersWritesOrChangesTheImportanceHasSeenTheCase() throws Exception {
		comment(StaffUsers.CARE, "ملاحظة من المركز", "staff");
		assertThat(this.scenario.file(this.fire).getOpenedAt()).isNull();
		comment(StaffUsers.COORDINATOR, "ملاحظة", "staff");
		assertThat(this.scenario.file(this.fire).getOpenedAt()).isNotNull();
		CaseNumber other = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.pages
			.perform(post("/desk/cases/" + other + "/importance").with(StaffUsers.COORDINATOR)
				.with(csrf())
				.param("importance", "NORMAL"))
			.andExpect(status().is3xxRedirection());
		assertThat(this.scenario.file(other).getOpenedAt()).isNotNull();
	}

	@Test
	void messagesAreShownToThoseWhoSeeTheCaseWithoutTheReportersLink() throws Exception {
		this.rendering.renderPending();
		see(StaffUsers.COORDINATOR)
			.andExpect(content().string(allOf(containsString("id=\"messages\""), containsString("استلمنا طلبك رقم"),
					containsString("/t/••••"), not(containsString(this.secrets.linkToken(this.fire))))));
		see(StaffUsers.AGENT).andExpect(status().isOk())
			.andExpect(content().string(not(containsString("id=\"messages\""))));
	}

	@Test
	void handlersChangeTheImportanceAndTheTimelineTellsColleagues() throws Exception {
		changeImportance(StaffUsers.COORDINATOR, "NORMAL").andExpect(redirectedUrl("/desk/cases/" + this.fire));
		assertThat(this.scenario.file(this.fire).getImportance()).isEqualTo(Importance.NORMAL);
		changeImportance(StaffUsers.CARE, "VERY_IMPORTANT").andExpect(status().is3xxRedirection());
		assertThat(this.scenario.file(this.fire).getImportance()).isEqualTo(Importance.VERY_IMPORTANT);
		changeImportance(StaffUsers.MANAGER, "NORMAL").andExpect(status().isForbidden());
		changeImportance(StaffUsers.HEAD, "NORMAL").andExpect(flash().attribute("refused", "importance.with-others"));
		changeImportance(StaffUsers.COORDINATOR_14, "NORMAL").andExpect(status().isNotFound());
		changeImportance(StaffUsers.COORDINATOR, "SOME").andExpect(status().isBadRequest());
		assertThat(this.scenario.file(this.fire).getImportance()).isEqualTo(Importance.VERY_IMPORTANT);
		see(StaffUsers.COORDINATOR)
			.andExpect(content().string(allOf(containsString("غُيّرت درجة أهمية الطلب من «هام جدًا» إلى «عادي»"),
					containsString("غُيّرت درجة أهمية الطلب من «عادي» إلى «هام جدًا»"))));
		this.jdbc
			.sql("update app.timeline_entry set facts = '{\"importance\": \"NORMAL\"}'"
					+ " where case_number = ? and event = 'ASSESSED' and internal")
			.param(this.fire.value())
			.update();
		see(StaffUsers.COORDINATOR).andExpect(content().string(containsString("غُيّرت درجة أهمية الطلب إلى «عادي»")))
			.andExpect(content().string(not(containsString("دُرس الطلب"))));
	}

	@Test
	void beforeTheImportanceIsChangedThePageSaysWhatWillFollow() throws Exception {
		CaseNumber door = this.scenario.open(CaseScenario.incident(Category.BUILDING_MAINTENANCE, "SA-01"));
		this.pages.perform(get("/desk/cases/" + door).with(StaffUsers.CARE))
			.andExpect(content().string(allOf(containsString("الدرجة الحالية"), containsString("(بقي 30 دقيقة)"),
					containsString("غرفة العمليات"), containsString("مدير إدارة"),
					containsString("يبقى الموعد المبلَّغ للمستفيد كما هو"))));
		this.pages.perform(get("/desk/cases/" + door + "?lang=en").with(StaffUsers.CARE))
			.andExpect(content().string(allOf(containsString("counted anew from the change"),
					containsString("Notified at once: "), not(containsString("Nobody is notified")))));
		see(StaffUsers.COORDINATOR).andExpect(content().string(containsString("لا يُبلَّغ أحد.")));
		see(StaffUsers.HEAD).andExpect(content().string(not(containsString("name=\"importance\""))));
	}

	@Test
	void handlersFindTheOpenTaskAndOthersDoNot() throws Exception {
		String task = "/camunda/app/tasklist/default/#/?task=" + this.scenario.task(this.fire).getId();
		see(StaffUsers.COORDINATOR).andExpect(content().string(containsString(task)));
		see(StaffUsers.HEAD).andExpect(content().string(not(containsString("?task="))));
		see(StaffUsers.MANAGER).andExpect(content().string(not(containsString("?task="))));
	}

	@Test
	void statusWithoutALabelIsShownByItsPhase() throws Exception {
		this.jdbc.sql("update app.case_file set status = 'drawn_by_an_owner' where number = ?")
			.param(this.fire.value())
			.update();
		see(StaffUsers.COORDINATOR).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("قيد العمل"), not(containsString("drawn_by_an_owner")))));
	}

	@Test
	void howTheReporterRatedItIsForTheCareCentreAlone() throws Exception {
		this.scenario.handle(this.fire, "coordinator");
		this.scenario.resolve(this.fire, "coordinator");
		this.cases.accept(this.fire);
		this.cases.rate(this.fire, 2, "لم يتصل بي أحد", RatingWay.PORTAL);
		see(StaffUsers.CARE).andExpect(content().string(containsString("لم يتصل بي أحد")))
			.andExpect(content().string(containsString("قيّم مقدم الطلب الخدمة: 2 من 5")));
		for (RequestPostProcessor other : List.of(StaffUsers.COORDINATOR, StaffUsers.HEAD, StaffUsers.MANAGER)) {
			see(other).andExpect(content().string(containsString("قيّم مقدم الطلب الخدمة")))
				.andExpect(content().string(not(containsString("2 من 5"))))
				.andExpect(content().string(not(containsString("لم يتصل بي أحد"))));
			this.pages.perform(get("/desk/requests").param("q", this.fire.toString()).with(other))
				.andExpect(content().string(containsString(this.fire.toString())))
				.andExpect(content().string(not(containsString("الخدمة: 2"))));
		}
	}

	@Test
	void closedCaseTakesNoMoreImportance() throws Exception {
		this.scenario.handle(this.fire, "coordinator");
		this.scenario.resolve(this.fire, "coordinator");
		this.pages.perform(get("/desk/cases/" + this.fire).with(StaffUsers.COORDINATOR))
			.andExpect(content().string(containsString("أُغلق مصدر الغاز")));
		this.jdbc.sql("update app.case_file set phase = 'DONE', status = 'closed', closed_at = now() where number = ?")
			.param(this.fire.value())
			.update();
		changeImportance(StaffUsers.COORDINATOR, "NORMAL").andExpect(redirectedUrl("/desk/cases/" + this.fire));
		comment(StaffUsers.COORDINATOR, "رسالة متأخرة", "reporter").andExpect(status().isConflict())
			.andExpect(content().string(containsString("رسالة متأخرة</textarea>")));
	}

	private ResultActions changeImportance(RequestPostProcessor who, String importance) throws Exception {
		return this.pages.perform(post("/desk/cases/" + this.fire + "/importance").with(who)
			.with(csrf())
			.param("importance", importance));
	}

}
