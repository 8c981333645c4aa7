package org.tawasul.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tawasul.access.CurrentUser;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tawasul.access.FormPost.csrf;

/**
 * Tests in which an owner changes the model of meetings, which few other tests need.
 * Nothing that is sent or published stays.
 */
abstract class PublishesMeetingFiles {

	static final String PAGE = "/desk/basic-data/models";

	static final String KEY = "MinisterMeeting";

	static final String TABLE = "MeetingDeadline.dmn";

	static final RequestPostProcessor OWNER = user("owner").roles(Role.PROCESS_OWNER.name());

	private static final Pattern COMPARED = Pattern.compile("name=\"compared\" value=\"([0-9a-f]{64})\"");

	@Autowired
	MockMvc browser;

	@Autowired
	ModelVersions versions;

	@Autowired
	ModelCandidateService candidates;

	@Autowired
	PlannedPublicationJob job;

	@Autowired
	private ScheduledAnnotationBeanPostProcessor scheduled;

	@Autowired
	CurrentUser users;

	@Autowired
	RepositoryService repository;

	@Autowired
	JdbcClient jdbc;

	private final Set<String> before = new HashSet<>();

	/** Nobody but the test publishes what it has planned. */
	@BeforeEach
	void leavePlansToTheTest() {
		this.scheduled.postProcessBeforeDestruction(this.job, "plannedPublicationJob");
	}

	@BeforeEach
	void rememberWhatIsDeployed() {
		this.repository.createDeploymentQuery().list().forEach((deployment) -> this.before.add(deployment.getId()));
	}

	@AfterEach
	void leaveNothing() {
		this.repository.createDeploymentQuery()
			.list()
			.stream()
			.filter((deployment) -> !this.before.contains(deployment.getId()))
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
		this.candidates.all().forEach((candidate) -> this.candidates.discard(candidate.id()));
	}

	LiveModel live() {
		return this.versions.live().stream().filter((model) -> model.key().equals(KEY)).findFirst().orElseThrow();
	}

	Map<String, byte[]> files() {
		return this.versions.files(KEY, live().version().number()).orElseThrow();
	}

	/** What the page of waiting files, or of a version, compares with. */
	String compared(String address) throws Exception {
		Matcher field = COMPARED
			.matcher(this.browser.perform(get(address).with(OWNER)).andReturn().getResponse().getContentAsString());
		assertThat(field.find()).isTrue();
		return field.group(1);
	}

	/** The live table, in which the first time is another. */
	String shorter() {
		return new String(files().get(TABLE), StandardCharsets.UTF_8)
			.replaceFirst("(<outputEntry [^>]*>\\s*<text>)\"P[^<]*</text>", "$1\"P6D\"</text>");
	}

	String send(String name, String content) throws Exception {
		String address = this.browser
			.perform(multipart(PAGE + "/files").file(file(name, content)).with(OWNER).with(csrf()))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		assertThat(address).startsWith(PAGE + "/waiting/");
		return String.valueOf(address);
	}

	static MockMultipartFile file(String name, String content) {
		return new MockMultipartFile("files", name, "application/octet-stream",
				content.getBytes(StandardCharsets.UTF_8));
	}

	String page(String address) throws Exception {
		return this.browser.perform(get(address).with(OWNER))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	String content(AbstractMockHttpServletRequestBuilder<?> request, int expected) throws Exception {
		return this.browser.perform(request.with(OWNER).with(csrf()))
			.andExpect(status().is(expected))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	void redirect(AbstractMockHttpServletRequestBuilder<?> request, String to) throws Exception {
		assertThat(this.browser.perform(request.with(OWNER).with(csrf()))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl()).isEqualTo(to);
	}

}
