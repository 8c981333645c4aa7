package org.tawasul.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffBrowser;
import org.tawasul.access.StaffPasswordService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Who did what to whom is recorded, kept, and shown to administrators only.
 */
@TawasulTest
class AuditTrailTest {

	private static final RequestPostProcessor ADMIN = user("admin").roles(Role.ADMINISTRATOR.name());

	private static final String BASIC = "Basic "
			+ Base64.getEncoder().encodeToString(("admin:" + StaffBrowser.PASSWORD).getBytes(StandardCharsets.UTF_8));

	@Autowired
	private AuditTrail trail;

	@Autowired
	private StaffPasswordService passwords;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private MockMvc pages;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "update app.audit_entry set actor = 'somebody.else'", "delete from app.audit_entry",
			"truncate app.audit_entry" })
	void anEntryIsNeitherChangedNorRemoved(String change) {
		this.trail.record(AuditAction.PASSWORD_ISSUED, "head", Map.of());
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(change).update())
			.withMessageContaining("only ever added");
	}

	@Test
	@Transactional
	void passwordsThatAreHandedOutAndChosenAreRecordedWithoutThemselves() {
		String issued = this.passwords.issueInitialPasswords(List.of("edu11.head")).get(0).password();
		this.passwords.changePassword("edu11.head", "A-new-word-1448");
		List<AuditEntry> entries = of("edu11.head");
		assertThat(entries).extracting(AuditEntry::action).startsWith("PASSWORD_CHANGED", "PASSWORD_ISSUED");
		assertThat(entries.toString()).doesNotContain(issued, "A-new-word-1448");
	}

	@Test
	void aTimerThatIsRunEarlyIsRecordedWithItsCaseAndStep() {
		CaseNumber fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		String job = this.scenario.timer(fire, "BoundaryEvent_AssessmentReminder").getId();
		StaffBrowser program = new StaffBrowser(this.port);
		assertThat(program.postJson("/engine-rest/job/" + job + "/execute", "{}", "Authorization", BASIC).statusCode())
			.isEqualTo(204);
		assertThat(of(fire.toString())).singleElement().satisfies((entry) -> {
			assertThat(entry.action()).isEqualTo("JOB_EXECUTED");
			assertThat(entry.actor()).isEqualTo("admin");
			assertThat(entry.details()).containsEntry("step", "BoundaryEvent_AssessmentReminder")
				.containsEntry("call", "POST /job/" + job + "/execute");
		});
		assertThat(program.postJson("/engine-rest/job/no-such/execute", "{}", "Authorization", BASIC).statusCode())
			.isGreaterThanOrEqualTo(400);
		assertThat(of("no-such")).as("what failed was not done").isEmpty();
	}

	/** However it is written: as the engine reads it, so it is recorded. */
	@ParameterizedTest
	@ValueSource(strings = { "", "\"type\": 1,", "%20000s", "%400000s" })
	void aChangeOfRightsInTheEngineIsRecordedWithWhomItConcerns(String before) {
		StaffBrowser program = new StaffBrowser(this.port);
		int already = of("edu10.head").size();
		String permission = "{" + before.formatted("")
				+ """
						"type": 1, "userId": "edu10.head", "resourceType": 0, "resourceId": "tasklist", "permissions": ["ACCESS"]}""";
		assertThat(
				program.postJson("/engine-rest/authorization/create", permission, "Authorization", BASIC).statusCode())
			.isEqualTo(200);
		assertThat(of("edu10.head")).hasSize(already + 1).first().satisfies((entry) -> {
			assertThat(entry.action()).isEqualTo("PERMISSION_CHANGED");
			assertThat(entry.details()).containsEntry("resource", "tasklist")
				.containsEntry("permissions", "ACCESS")
				.containsEntry("resource-type", "APPLICATION");
		});
		this.jdbc.sql("delete from public.act_ru_authorization where user_id_ = 'edu10.head'").update();
	}

	@Test
	void thePageShowsThemByPersonAndKindInBothLanguages() throws Exception {
		this.trail.record(AuditAction.POSTS_CHANGED, "coordinator14",
				Map.of("change", "ended", "role", "COORDINATOR", "unit", "EDU-14-SAF"));
		this.pages.perform(get("/desk/audit?person=Coordinator14&action=POSTS_CHANGED").with(ADMIN))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("سجل الإجراءات الإدارية")))
			.andExpect(content().string(containsString("coordinator14")))
			.andExpect(content().string(containsString("إنهاء")))
			.andExpect(content().string(not(containsString(">COORDINATOR<"))));
		this.pages.perform(get("/desk/audit?person=coordinator14&lang=en").with(ADMIN))
			.andExpect(content().string(containsString("Posts and rights changed")))
			.andExpect(content().string(containsString("The system")));
		this.pages.perform(get("/desk/audit?person=nobody.knows&action=nonsense&before=x").with(ADMIN))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("لا توجد إجراءات مسجلة")));
	}

	@Test
	void pagesAreTurnedByKey() {
		for (int i = 0; i < 5; i++) {
			this.trail.record(AuditAction.FILTER_CHANGED, "keyset-test", Map.of());
		}
		List<AuditEntry> first = of("keyset-test").subList(0, 2);
		AuditFilter next = new AuditFilter("keyset-test", null, first.get(1).id());
		assertThat(this.trail.find(next, 2)).hasSize(2)
			.allSatisfy((entry) -> assertThat(entry.id()).isLessThan(first.get(1).id()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "coordinator", "manager", "owner", "care" })
	void nobodyButAdministratorsMayLook(String username) throws Exception {
		this.pages.perform(get("/desk/audit").with(user(username))).andExpect(status().isNotFound());
	}

	private List<AuditEntry> of(String person) {
		return this.trail.find(new AuditFilter(person, null, Long.MAX_VALUE), 50);
	}

}
