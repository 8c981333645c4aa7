package org.tawasul.operations.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditEntry;
import org.tawasul.audit.AuditFilter;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.directory.Role;
import org.tawasul.operations.OperationsRoom;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * The operations room: what is in it, who may do what there, and what becomes of it.
 */
@TawasulTest
class OperationsControllerTest {

	private static final RequestPostProcessor OPERATIONS = user("operations").roles(Role.OPERATIONS.name());

	private static final RequestPostProcessor CARE = user("care").roles(Role.CARE_OFFICER.name());

	private static final RequestPostProcessor MANAGER = user("manager").roles(Role.MANAGER.name());

	private static final RequestPostProcessor COORDINATOR = user("coordinator").roles(Role.COORDINATOR.name());

	private static final String MOBILE = "+966551234567";

	@Autowired
	private MockMvc pages;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private OperationsRoom room;

	@Autowired
	private AuditTrail audit;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber fire;

	@BeforeEach
	void aFireIsReported() {
		this.fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.room.changed();
	}

	@Test
	void veryImportantIncidentsAreThereWhileTheyAreOpenAndSoImportant() throws Exception {
		CaseNumber dirt = this.scenario.open(CaseScenario.incident(Category.CLEANLINESS, "SA-14"));
		list().andExpect(content().string(containsString(row(this.fire))))
			.andExpect(content().string(not(containsString(row(dirt)))));
		this.cases.changeImportance(dirt, Importance.VERY_IMPORTANT, "care");
		this.cases.changeImportance(this.fire, Importance.IMPORTANT, "care");
		this.room.changed();
		list().andExpect(content().string(containsString(row(dirt))))
			.andExpect(content().string(not(containsString(row(this.fire)))));
		this.pages.perform(get(page()).with(OPERATIONS)).andExpect(status().isNotFound());
		this.pages.perform(post(page() + "/number").with(OPERATIONS).with(csrf())).andExpect(status().isNotFound());
	}

	@Test
	void whoeverWatchesSeesTheSameAndOnlyOperatorsAct() throws Exception {
		for (RequestPostProcessor watcher : List.of(OPERATIONS, CARE, MANAGER)) {
			this.pages.perform(get("/desk/operations").with(watcher))
				.andExpect(status().isOk())
				.andExpect(content().string(containsString(row(this.fire))))
				.andExpect(content().string(not(containsString(MOBILE))));
		}
		this.pages.perform(get(page()).with(MANAGER))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("/number"))))
			.andExpect(content().string(not(containsString("id=\"contact\""))));
		for (String action : List.of("/looks", "/contacts", "/number")) {
			for (RequestPostProcessor other : List.of(MANAGER, COORDINATOR)) {
				send(action, other, Map.of("body", "POLICE")).andExpect(status().isNotFound());
			}
		}
		assertThat(count("operations_look")).isZero();
		assertThat(count("operations_contact")).isZero();
	}

	@Test
	void eachOperatorsLookIsRecordedOnceAndShownToAll() throws Exception {
		String before = this.room.current().revision();
		list().andExpect(content().string(containsString("لم يطلع عليه أحد")));
		send("/looks", OPERATIONS, Map.of()).andExpect(status().isNoContent());
		send("/looks", OPERATIONS, Map.of()).andExpect(status().isNoContent());
		send("/looks", CARE, Map.of("page", "true")).andExpect(redirectedUrl(page()));
		assertThat(count("operations_look")).isEqualTo(2);
		assertThat(this.room.current().revision()).isNotEqualTo(before);
		this.pages.perform(get(page()).with(MANAGER))
			.andExpect(content().string(containsString("تركي بن محمد المطيري · ")));
	}

	@Test
	void aCallIsNotedOnceAndToldToTheHandlersWithWhatWasSaid() throws Exception {
		Map<String, String> form = Map.of("body", "CIVIL_DEFENCE", "note", "في الطريق،\u00a0يصلون خلال عشر دقائق",
				"draft", UUID.randomUUID().toString());
		send("/contacts", OPERATIONS, form).andExpect(redirectedUrl(page()));
		send("/contacts", OPERATIONS, form).andExpect(redirectedUrl(page()));
		assertThat(count("operations_contact")).isOne();
		assertThat(count("operations_look")).isOne();
		this.pages.perform(get("/desk/cases/" + this.fire).with(COORDINATOR))
			.andExpect(content().string(containsString("اتصلت غرفة العمليات بالدفاع المدني")))
			.andExpect(content().string(containsString("يصلون خلال عشر دقائق")));
		list().andExpect(content().string(containsString("الدفاع المدني")));
	}

	@Test
	void reportersDoNotReadWhomTheRoomCalled() throws Exception {
		send("/contacts", OPERATIONS, Map.of("body", "POLICE"));
		assertThat(this.scenario.timeline(this.fire)).contains("contacted");
		this.pages.perform(get("/desk/cases/" + this.fire).with(user("agent").roles(Role.AGENT.name())))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("غرفة العمليات"))));
	}

	@Test
	void aFormWithoutABodyAndATextTooLongComeBackAsTheyWere() throws Exception {
		send("/contacts", OPERATIONS, Map.of("note", "قيل لنا")).andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("اختر الجهة التي اتصلت بها.")))
			.andExpect(content().string(containsString("قيل لنا")));
		send("/contacts", OPERATIONS, Map.of("body", "PIZZA")).andExpect(status().isBadRequest());
		send("/contacts", OPERATIONS, Map.of("body", "POLICE", "note", "ط".repeat(1001)))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("ط".repeat(1001))));
		assertThat(count("operations_contact")).isZero();
	}

	@Test
	void theReportersNumberIsShownOnDemandAndEachLookStandsInTheAuditTrail() throws Exception {
		this.pages.perform(get(page()).with(OPERATIONS))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString(MOBILE))));
		send("/number", OPERATIONS, Map.of()).andExpect(status().isOk())
			.andExpect(content().string(containsString("tel:" + MOBILE)));
		List<AuditEntry> entries = this.audit
			.find(new AuditFilter(null, AuditAction.REPORTER_NUMBER_SEEN, Long.MAX_VALUE), 1);
		assertThat(entries).singleElement().satisfies((entry) -> {
			assertThat(entry.actor()).isEqualTo("operations");
			assertThat(entry.subject()).isEqualTo(this.fire.toString());
			assertThat(entry.details()).isEmpty();
		});
	}

	@Test
	void ofAClosedIncidentNothingIsNotedAndNobodyHasToBeCalled() throws Exception {
		this.scenario.handle(this.fire, "coordinator");
		this.cases.changeImportance(this.fire, Importance.VERY_IMPORTANT, "coordinator");
		this.scenario.resolve(this.fire, "coordinator");
		this.cases.accept(this.fire);
		this.room.changed();
		list().andExpect(content().string(not(containsString(row(this.fire)))));
		this.pages.perform(get(page()).with(OPERATIONS))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("أُغلق هذا البلاغ")));
		send("/contacts", OPERATIONS, Map.of("body", "POLICE")).andExpect(status().isConflict())
			.andExpect(content().string(containsString("الطلب مغلق")));
		send("/number", OPERATIONS, Map.of()).andExpect(status().isConflict())
			.andExpect(content().string(not(containsString(MOBILE))));
		assertThat(count("operations_contact")).isZero();
	}

	@Test
	void aShiftIsHandedOverWithWhatIsOpenWhatHappenedAndItsNotes() throws Exception {
		send("/contacts", OPERATIONS, Map.of("body", "AMBULANCE"));
		this.pages.perform(get("/desk/operations/hand-over").with(MANAGER))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString(this.fire.toString())))
			.andExpect(content().string(containsString("اتصلت غرفة العمليات بالهلال الأحمر")))
			.andExpect(content().string(not(containsString("id=\"hand-over\""))));
		Map<String, String> form = Map.of("notes", "نُقل مصابان، ويُنتظر تقرير المدرسة.", "draft",
				UUID.randomUUID().toString());
		String sheet = handOver(form, OPERATIONS);
		assertThat(handOver(form, OPERATIONS)).isEqualTo(sheet);
		this.pages.perform(get(sheet).with(CARE))
			.andExpect(content().string(containsString("نُقل مصابان")))
			.andExpect(content().string(containsString("تركي بن محمد المطيري")))
			.andExpect(content().string(containsString("اتصلت غرفة العمليات بالهلال الأحمر")));
		this.pages.perform(get("/desk/operations/hand-over").with(CARE))
			.andExpect(content().string(containsString("نُقل مصابان")))
			.andExpect(content().string(not(containsString("اتصلت غرفة العمليات بالهلال الأحمر"))));
		this.pages.perform(get("/desk/operations/hand-over/999999999").with(CARE)).andExpect(status().isNotFound());
		this.pages.perform(post("/desk/operations/hand-over").with(MANAGER).with(csrf()))
			.andExpect(status().isNotFound());
	}

	private String handOver(Map<String, String> form, RequestPostProcessor viewer) throws Exception {
		return this.pages.perform(filled(post("/desk/operations/hand-over"), form).with(viewer).with(csrf()))
			.andExpect(status().isFound())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
	}

	@Test
	void theLineSaysWhichRevisionIsThere() throws Exception {
		String said = this.pages.perform(get("/desk/operations/events").with(MANAGER))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(said).contains("event: revision\n", "data: " + this.room.current().revision() + "\n\n")
			.doesNotContain(this.fire.toString());
	}

	private ResultActions list() throws Exception {
		return this.pages.perform(get("/desk/operations/list").with(MANAGER)).andExpect(status().isOk());
	}

	private ResultActions send(String action, RequestPostProcessor viewer, Map<String, String> form) throws Exception {
		return this.pages.perform(filled(post(page() + action), form).with(viewer).with(csrf()));
	}

	private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request,
			Map<String, String> form) {
		form.forEach(request::param);
		return request;
	}

	private String page() {
		return "/desk/operations/cases/" + this.fire;
	}

	private static String row(CaseNumber number) {
		return "data-number=\"" + number + "\"";
	}

	private int count(String table) {
		return this.jdbc.sql("select count(*) from app." + table + " where case_number = ?")
			.param(this.fire.value())
			.query(Integer.class)
			.single();
	}

}
