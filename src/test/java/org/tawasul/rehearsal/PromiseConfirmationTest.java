package org.tawasul.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.directory.Role;
import org.tawasul.process.ChangedModels;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * What the outside relies on is taken out of the lifecycle: an owner cannot, an
 * administrator can after reading what breaks, and everybody finds out who it was.
 */
@TawasulTest
class PromiseConfirmationTest {

	private static final String PAGE = "/desk/basic-data/models";

	private static final String REMOVED = "SubProcess_CaseWithdrawn";

	private static final Pattern BOX = Pattern.compile("name=\"confirmed\"[^>]* value=\"([0-9a-f]{64})\"");

	/** Stands for something else that was read. */
	private static final String OTHER = "0".repeat(64);

	private static final RequestPostProcessor OWNER = user("owner").roles(Role.PROCESS_OWNER.name());

	private static final RequestPostProcessor ADMINISTRATOR = user("admin").roles(Role.ADMINISTRATOR.name());

	@Autowired
	private MockMvc browser;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private ModelCandidateService candidates;

	@Autowired
	private PlannedPublicationJob job;

	@Autowired
	private CurrentUser users;

	@Autowired
	private Clock clock;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private JdbcClient jdbc;

	private final Set<String> before = new HashSet<>();

	private String waiting = "";

	private int version;

	@BeforeEach
	void anOwnerSendsALifecycleThatKnowsNoWithdrawal() {
		this.repository.createDeploymentQuery().list().forEach((deployment) -> this.before.add(deployment.getId()));
		this.version = liveVersion();
		this.waiting = PAGE + "/waiting/" + this.candidates.add(this.users.of("owner"),
				Map.of("CaseLifecycle.bpmn", withoutWithdrawal().getBytes(StandardCharsets.UTF_8)));
	}

	@AfterEach
	void theReleasedModelCountsAgain() {
		this.repository.createDeploymentQuery()
			.list()
			.stream()
			.filter((deployment) -> !this.before.contains(deployment.getId()))
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
		this.candidates.all().forEach((candidate) -> this.candidates.discard(candidate.id()));
	}

	@Test
	void anOwnerReadsWhatBreaksAndCannotPublishIt() throws Exception {
		assertThat(page(OWNER, "ar"))
			.contains("يزيل هذا التغيير ما تعتمد عليه جهات أخرى", "لا ينشره إلا مدير النظام", REMOVED,
					"لا يستطيع المستفيد سحب طلبه", "/api/v1/cases/…/withdrawal", "يتعطل ما يعرف الحالة «withdrawn»")
			.doesNotContain("النشر الآن", "publication-confirmed");
		assertThat(content(publish(OWNER, confirmation(this.waiting)))).contains("CaseWithdrawn");
		assertThat(liveVersion()).isEqualTo(this.version);
	}

	@Test
	void anAdministratorConfirmsItAfterReadingAndBringsItBackInTheSameWay() throws Exception {
		assertThat(page(ADMINISTRATOR, "en"))
			.contains("This takes away what others rely on", "Reporters cannot withdraw their case",
					"publication-confirmed", "Publish now")
			.doesNotContain("??", "process.promise");
		publish(ADMINISTRATOR, "").andExpect(status().isUnprocessableEntity());
		assertThat(liveVersion()).as("not confirmed").isEqualTo(this.version);
		assertThat(content(publish(ADMINISTRATOR, OTHER))).as("of another list").contains("لم يُؤكَّد كما هو الآن");
		assertThat(liveVersion()).isEqualTo(this.version);
		publish(ADMINISTRATOR, confirmation(this.waiting)).andExpect(redirectedUrl(PAGE));
		assertThat(liveVersion()).isEqualTo(this.version + 1);
		String deployment = this.repository.createDeploymentQuery()
			.list()
			.stream()
			.map((one) -> one.getId())
			.filter((id) -> !this.before.contains(id))
			.collect(Collectors.joining());
		assertThat(this.jdbc.sql("select deployed_by from app.model_deployment where deployment = ? and confirmed")
			.param(deployment)
			.query(String.class)
			.list()).containsExactly("admin");
		assertThat(this.jdbc.sql("""
				select actor || ': ' || (details ->> 'name') from app.audit_entry
				where action = 'DEPLOYMENT_CREATED' and subject = ?""").param(deployment).query(String.class).list())
			.contains("admin: لا تُسحب الطلبات بعد اليوم");
		this.repository.createDeployment().addString("CaseLifecycle.bpmn", ChangedModels.releasedLifecycle()).deploy();
		String old = PAGE + "/live/CaseLifecycle/" + (this.version + 1);
		assertThat(page(old, OWNER, "ar")).contains(REMOVED, "لا ينشره إلا مدير النظام")
			.doesNotContain("publication-note", "publication-confirmed");
		assertThat(content(publish(old, OWNER, OTHER))).contains("لا ينشره إلا مدير النظام");
		assertThat(page(old, ADMINISTRATOR, "en")).contains("Reporters cannot withdraw their case",
				"publication-confirmed");
		assertThat(content(publish(old, ADMINISTRATOR, ""))).contains("لم يُؤكَّد كما هو الآن");
		assertThat(liveVersion()).as("not confirmed").isEqualTo(this.version + 2);
		publish(old, ADMINISTRATOR, confirmation(old)).andExpect(redirectedUrl(PAGE + "/live/CaseLifecycle"));
		assertThat(liveVersion()).isEqualTo(this.version + 3);
	}

	@Test
	void aPlannedPublicationTakesAwayNothingButWhatWasRead() throws Exception {
		UUID id = UUID.fromString(this.waiting.substring(this.waiting.lastIndexOf('/') + 1));
		for (String confirmed : List.of("", OTHER)) {
			assertThat(content(this.browser.perform(post(this.waiting + "/publication").param("when", "later")
				.param("note", "لاحقًا")
				.param("day", LocalDate.now(this.clock).plusDays(2).toString())
				.param("time", "07:00")
				.param("confirmed", confirmed)
				.param("compared", compared(this.waiting))
				.with(ADMINISTRATOR)
				.with(csrf())))).contains("لم يُؤكَّد كما هو الآن");
		}
		assertThat(this.candidates.find(id)).get().matches((kept) -> kept.publishAt() == null);
		this.candidates.plan(id, "لاحقًا", Instant.EPOCH, this.users.of("admin"), new PublicationBasis(null, OTHER));
		this.job.publish();
		assertThat(liveVersion()).isEqualTo(this.version);
		assertThat(page(ADMINISTRATOR, "ar")).contains("ما يتعطل الآن ليس ما قرأه مدير النظام وأكّده",
				"publication-confirmed");
		assertThat(page(ADMINISTRATOR, "en")).contains("what breaks is not what the administrator has read");
		this.candidates.plan(id, "لاحقًا", Instant.EPOCH, this.users.of("admin"),
				new PublicationBasis(null, confirmation(this.waiting)));
		this.job.publish();
		assertThat(liveVersion()).as("confirmed anew").isEqualTo(this.version + 1);
	}

	private int liveVersion() {
		return this.versions.versions("CaseLifecycle", 1).get(0).number();
	}

	/** What whoever reads a page confirms by its box. */
	private String confirmation(String address) throws Exception {
		Matcher box = BOX.matcher(page(address, ADMINISTRATOR, "ar"));
		assertThat(box.find()).isTrue();
		return box.group(1);
	}

	/** With what the page of waiting files, or of an earlier version, compares. */
	private String compared(String address) {
		return this.versions.replaced(address.equals(this.waiting)
				? Map.of("CaseLifecycle.bpmn", withoutWithdrawal().getBytes(StandardCharsets.UTF_8))
				: this.versions
					.files("CaseLifecycle", Integer.parseInt(address.substring(address.lastIndexOf('/') + 1)))
					.orElseThrow());
	}

	private String page(RequestPostProcessor who, String language) throws Exception {
		return page(this.waiting, who, language);
	}

	private String page(String address, RequestPostProcessor who, String language) throws Exception {
		return HtmlUtils.htmlUnescape(this.browser.perform(get(address + "?lang=" + language).with(who))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));
	}

	private static String content(ResultActions refused) throws Exception {
		return HtmlUtils.htmlUnescape(refused.andExpect(status().isUnprocessableEntity())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));
	}

	private ResultActions publish(RequestPostProcessor who, String confirmed) throws Exception {
		return publish(this.waiting, who, confirmed);
	}

	private ResultActions publish(String address, RequestPostProcessor who, String confirmed) throws Exception {
		return this.browser.perform(post(address + "/publication").param("when", "now")
			.param("note", "لا تُسحب الطلبات بعد اليوم")
			.param("confirmed", confirmed)
			.param("compared", compared(address))
			.with(who)
			.with(csrf()));
	}

	/** The event sub-process is gone, and what was drawn of it. */
	private static String withoutWithdrawal() {
		String model = ChangedModels.releasedLifecycle();
		int from = model.indexOf("<bpmn:subProcess id=\"" + REMOVED + "\"");
		int to = model.indexOf("</bpmn:subProcess>", from) + "</bpmn:subProcess>".length();
		String removed = model.substring(from, to);
		Set<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
			.matcher(removed)
			.results()
			.map((MatchResult match) -> match.group(1))
			.collect(Collectors.toSet());
		String rest = model.replace(removed, "");
		for (String id : ids) {
			rest = rest.replaceAll("(?s)<bpmndi:BPMN(Shape|Edge) [^>]*bpmnElement=\"" + id + "\".*?</bpmndi:BPMN\\1>",
					"");
		}
		return rest;
	}

}
