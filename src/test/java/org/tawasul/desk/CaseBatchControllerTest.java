package org.tawasul.desk;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

@TawasulTest
class CaseBatchControllerTest {

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseHistoryService history;

	@Autowired
	private TaskService tasks;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private CaseNumber first;

	private CaseNumber second;

	/** Of another unit. */
	private CaseNumber foreign;

	@BeforeEach
	void openCases() {
		this.first = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.second = this.scenario.open(CaseScenario.incident(Category.VIOLENCE, "SA-01"));
		this.foreign = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-14"));
	}

	@Test
	void eachCaseIsDoneOrRefusedWithItsReasonAndNoneUndoesAnother() throws Exception {
		CaseNumber closed = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(closed, "coordinator");
		this.scenario.resolve(closed, "coordinator");
		this.cases.accept(closed);
		String batch = choose(this.first, closed, this.foreign, this.second);
		send(batch, "importance", "importance", "NORMAL").andExpect(redirectedUrl(batch));
		show(batch).andExpect(content().string(allOf(containsString("نُفّذ على 2، ولم يُنفّذ على 2"),
				containsString("هذا الإجراء متاح للقائمين على الطلب فقط"))));
		assertThat(Stream.of(this.first, this.second).map((number) -> this.scenario.file(number).getImportance()))
			.containsOnly(Importance.NORMAL);
		assertThat(this.scenario.file(this.foreign).getImportance()).isNotEqualTo(Importance.NORMAL);
		assertThat(outcomes(batch)).containsExactly("DONE null", "DONE null", "REFUSED desk.batch.refused.not-yours",
				"REFUSED refused.closed");
	}

	@Test
	void aFormThatIsSentTwiceDoesNothingTwice() throws Exception {
		String batch = choose(this.first, this.second);
		for (String text : List.of("زرنا المدرسة.", "زرنا المدرسة.", "شيء آخر")) {
			send(batch, "comment", "text", text, "reader", "staff").andExpect(redirectedUrl(batch));
		}
		send(batch, "importance", "importance", "NORMAL").andExpect(redirectedUrl(batch));
		show(batch)
			.andExpect(content().string(allOf(containsString("نُفّذ على 2."), not(containsString("ولم يُنفّذ")))));
		for (CaseNumber number : List.of(this.first, this.second)) {
			assertThat(this.history.comments(number, null).items()).extracting("text").containsExactly("زرنا المدرسة.");
			assertThat(this.scenario.file(number).getImportance()).isNotEqualTo(Importance.NORMAL);
		}
	}

	@Test
	void whatWasInterruptedGoesOnWhereItStopped() throws Exception {
		String batch = choose(this.first, this.second);
		this.jdbc.sql("update app.case_batch set action = 'comment'").update();
		this.jdbc.sql("update app.case_batch_item set outcome = 'DONE' where case_number = ?")
			.param(this.first.value())
			.update();
		show(batch).andExpect(content().string(containsString("لم يكتمل الإجراء")));
		send(batch, "comment", "text", "البقية", "reader", "staff").andExpect(redirectedUrl(batch));
		assertThat(this.history.comments(this.first, null).items()).isEmpty();
		assertThat(this.history.comments(this.second, null).items()).hasSize(1);
	}

	@Test
	void casesAreReferredByTheirOpenTasks() throws Exception {
		this.scenario.handle(this.second, "coordinator");
		CaseNumber claimed = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.tasks.claim(this.scenario.task(claimed).getId(), "coordinator2");
		CaseNumber waiting = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(waiting, "coordinator");
		this.scenario.resolve(waiting, "coordinator");
		String batch = choose(this.first, this.second, this.foreign, claimed, waiting);
		send(batch, "referral", "unit", "EDU-01-BLD", "note", "لاختصاصكم").andExpect(redirectedUrl(batch));
		for (CaseNumber number : List.of(this.first, this.second)) {
			assertThat(this.scenario.handlers(number)).isEqualTo("EDU-01-BLD.coordinators");
			assertThat(this.history.comments(number, null).items()).extracting("text").contains("لاختصاصكم");
		}
		assertThat(this.scenario.handlers(this.foreign)).isEqualTo("EDU-14-SAF.coordinators");
		assertThat(this.scenario.handlers(claimed)).isEqualTo("EDU-01-SAF.coordinators");
		assertThat(outcomes(batch)).containsExactly("DONE null", "DONE null", "REFUSED desk.batch.refused.not-yours",
				"REFUSED refused.refer.claimed", "REFUSED refused.refer.no-task");
	}

	@Test
	void likeCasesAreLinkedToTheirMainCaseWhichIsRefusedItself() throws Exception {
		CaseNumber other = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String batch = choose(this.first, other, this.foreign);
		send(batch, "link", "main", "حريق").andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString("value=\"حريق\""), containsString("أرقام فقط"))));
		send(batch, "link", "main", " ").andExpect(status().isBadRequest());
		send(batch, "link", "main", this.first.toString()).andExpect(redirectedUrl(batch));
		show(batch).andExpect(content().string(containsString("لا يُربط الطلب بنفسه")));
		assertThat(this.scenario.file(other).getStatus()).isEqualTo("linked");
		assertThat(this.scenario.file(this.first).getStatus()).isEqualTo("under_study");
		assertThat(this.scenario.file(this.foreign).getStatus()).isEqualTo("under_study");
		assertThat(outcomes(batch)).containsExactly("REFUSED refused.link.self", "REFUSED desk.batch.refused.not-yours",
				"DONE null");
	}

	@Test
	void linksAreUndoneTogetherWithAReasonAndWhatIsNotLinkedIsToldSo() throws Exception {
		CaseNumber other = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String unlinked = choose(this.first);
		show(unlinked).andExpect(content().string(not(containsString("/unlink"))));
		String linking = choose(other);
		send(linking, "link", "main", this.first.toString()).andExpect(redirectedUrl(linking));
		String batch = choose(this.first, other);
		show(batch).andExpect(content().string(containsString(batch + "/unlink")));
		send(batch, "unlink", "reason", " ").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("اكتب سبب إلغاء الربط")));
		send(batch, "unlink", "reason", "حريق في مبنى آخر").andExpect(redirectedUrl(batch));
		show(batch).andExpect(content().string(containsString("الطلب غير مرتبط بطلب رئيسي الآن")));
		assertThat(outcomes(batch)).containsExactly("REFUSED refused.link.none", "DONE null");
		assertThat(this.scenario.file(other).getStatus()).isEqualTo("under_study");
	}

	@Test
	void aUnitThatMayNotGetACaseIsRefusedAsInTasklist() throws Exception {
		String batch = choose(this.first);
		send(batch, "referral", "unit", "EDU-01-SAF").andExpect(redirectedUrl(batch));
		assertThat(outcomes(batch)).containsExactly("REFUSED refused.refer.same-unit");
		assertThat(this.scenario.task(this.first).getAssignee()).isNull();
		String unknown = choose(this.first);
		send(unknown, "referral", "unit", "X'").andExpect(redirectedUrl(unknown));
		assertThat(outcomes(unknown)).containsExactly("REFUSED refused.refer.unknown-unit");
	}

	@Test
	void whatIsMissingComesBackAsItWasTyped() throws Exception {
		String batch = choose(this.first);
		send(batch, "referral", "unit", "", "note", "نص كتبته").andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString("نص كتبته"), containsString("referral-unit-fault"))));
		send(batch, "comment", "text", " ").andExpect(status().isBadRequest());
		send(batch, "importance", "importance", "x").andExpect(status().isBadRequest());
		assertThat(outcomes(batch)).containsExactly("null null");
	}

	@Test
	void aReasonThatNamesANumberIsToldWithIt() throws Exception {
		String batch = choose(this.first);
		DeskCaseService refusing = mock();
		willThrow(new CaseActionNotAllowedException("ask.too-many", 3)).given(refusing).comment(any(), any(), any());
		CaseBatchService batches = new CaseBatchService(this.jdbc, refusing, mock(), this.transaction,
				Clock.systemUTC());
		StaffUser viewer = new StaffUser("coordinator", Set.of(Role.COORDINATOR), Set.of(), Set.of());
		CaseBatch chosen = batches.find(viewer, UUID.fromString(batch.substring(batch.lastIndexOf('/') + 1)))
			.orElseThrow();
		batches.carryOut(viewer, chosen, new BatchAction.AddComment(new CommentForm("نص", "staff")));
		show(batch).andExpect(content().string(containsString("بلغت الأسئلة على هذا المستوى حدها (3)")));
	}

	@Test
	void noneAndTooManyAreAnswered() throws Exception {
		String list = "/desk/requests?tab=pending&sort=-due";
		this.pages.perform(post("/desk/batches").param("list", list).with(StaffUsers.COORDINATOR).with(csrf()))
			.andExpect(redirectedUrl(list))
			.andExpect(flash().attribute("batchFault", "none"));
		this.pages
			.perform(post("/desk/batches").param("list", "//evil.example")
				.param("case", IntStream.range(1, 52).mapToObj(Integer::toString).toArray(String[]::new))
				.with(StaffUsers.COORDINATOR)
				.with(csrf()))
			.andExpect(redirectedUrl("/desk/incidents"))
			.andExpect(flash().attribute("batchFault", "too-many"));
	}

	@Test
	void somebodyElsesChoiceDoesNotExist() throws Exception {
		String batch = choose(this.first);
		for (RequestPostProcessor other : List.of(StaffUsers.COORDINATOR_14, StaffUsers.MANAGER, StaffUsers.AGENT)) {
			for (String address : List.of(batch, batch + "/print", batch + "/comment")) {
				this.pages.perform(get(address).with(other)).andExpect(status().isNotFound());
			}
			this.pages.perform(post(batch + "/importance").param("importance", "NORMAL").with(other).with(csrf()))
				.andExpect(status().isNotFound());
		}
	}

	@Test
	void ofACaseThatMayNotBeSeenNothingIsShownOrPrinted() throws Exception {
		this.jdbc.sql("update app.case_file set subject = 'سرّ لا يُكشف' where number = ?")
			.param(this.foreign.value())
			.update();
		String batch = choose(this.first, this.foreign);
		show(batch).andExpect(content().string(not(containsString("سرّ لا يُكشف"))));
		show(batch + "/print").andExpect(status().isOk())
			.andExpect(content().string(allOf(not(containsString("سرّ لا يُكشف")),
					containsString("الطلب رقم " + this.foreign + " ليس ضمن"), containsString("desk-sheet"))));
	}

	private String choose(CaseNumber... numbers) throws Exception {
		return this.pages
			.perform(post("/desk/batches")
				.param("case", Stream.of(numbers).map(CaseNumber::toString).toArray(String[]::new))
				.with(StaffUsers.COORDINATOR)
				.with(csrf()))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
	}

	private ResultActions send(String batch, String action, String... parameters) throws Exception {
		var request = post(batch + "/" + action).with(StaffUsers.COORDINATOR).with(csrf());
		for (int index = 0; index < parameters.length; index += 2) {
			request.param(parameters[index], parameters[index + 1]);
		}
		return this.pages.perform(request);
	}

	private ResultActions show(String address) throws Exception {
		return this.pages.perform(get(address).with(StaffUsers.COORDINATOR));
	}

	private List<String> outcomes(String batch) {
		return this.jdbc
			.sql("select outcome, reason from app.case_batch_item where batch = cast(? as uuid) order by case_number")
			.param(batch.substring(batch.lastIndexOf('/') + 1))
			.query((row, index) -> row.getString(1) + " " + row.getString(2))
			.list();
	}

}
