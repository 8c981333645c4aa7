package org.tawasul.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.directory.Role;
import org.tawasul.rehearsal.TrialReport.Fault;
import org.tawasul.rehearsal.TrialReport.Ladder;
import org.tawasul.rehearsal.TrialReport.Name;
import org.tawasul.rehearsal.TrialReport.Rung;
import org.tawasul.rehearsal.TrialReport.Step;
import org.tawasul.rehearsal.TrialReport.Turn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tawasul.access.FormPost.csrf;

/**
 * What pages of models draw and put side by side, and the trial of what waits.
 */
@TawasulTest
class ModelDrawingPagesTest {

	private static final String PAGE = "/desk/basic-data/models";

	private static final String MODEL = "MinisterMeeting.bpmn";

	private static final RequestPostProcessor OWNER = user("owner").roles(Role.PROCESS_OWNER.name());

	@Autowired
	private MockMvc browser;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private ModelCandidateService candidates;

	@Autowired
	private ModelTrialService trials;

	@Autowired
	private ModelComparison comparison;

	@Autowired
	private CurrentUser users;

	private final Set<UUID> sent = new HashSet<>();

	@AfterEach
	void leaveNothing() {
		this.sent.forEach(this.candidates::discard);
	}

	@Test
	void bothSidesOfAChangedModelAreFilesForWhoeverSeesThePageAlone() throws Exception {
		byte[] live = live("MinisterMeeting", MODEL);
		byte[] changed = new String(live, StandardCharsets.UTF_8)
			.replaceFirst("(<bpmn:userTask [^>]*name=\")", "$1جديد: ")
			.getBytes(StandardCharsets.UTF_8);
		String waiting = send(Map.of(MODEL, changed));
		String page = content(waiting + "?lang=ar");
		assertThat(page).contains("data-source=\"" + waiting + "/diagrams/before/" + MODEL + "\"",
				"data-source=\"" + waiting + "/diagrams/after/" + MODEL + "\"", "data-kind=\"CHANGED\"", "«جديد: ");
		assertThat(page).as("may be tried").contains("id=\"trial\"");
		MockHttpServletResponse before = answer(waiting + "/diagrams/before/" + MODEL, OWNER);
		assertThat(before.getContentAsByteArray()).isEqualTo(live);
		assertThat(answer(version(), OWNER).getContentAsByteArray()).isEqualTo(live);
		for (String file : List.of(waiting + "/diagrams/before/" + MODEL, waiting + "/diagrams/after/" + MODEL,
				version())) {
			MockHttpServletResponse answer = answer(file, OWNER);
			assertThat(answer.getContentType()).as(file).isEqualTo("application/xml");
			assertThat(answer.getHeader("X-Content-Type-Options")).as(file).isEqualTo("nosniff");
			assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION)).as(file).startsWith("attachment");
		}
		assertThat(answer(waiting + "/diagrams/after/" + MODEL, OWNER).getContentAsByteArray()).isEqualTo(changed);
		String version = version();
		RequestPostProcessor coordinator = user("coordinator").roles(Role.COORDINATOR.name());
		for (String address : List.of(waiting + "/diagrams/before/" + MODEL, waiting + "/diagrams/after/" + MODEL,
				version, waiting + "/trial/state")) {
			assertThat(answer(address, coordinator).getStatus()).as(address).isEqualTo(404);
		}
		for (String unknown : List.of(waiting + "/diagrams/after/Other.bpmn", version.replace(MODEL, "Other.bpmn"),
				PAGE + "/waiting/" + UUID.randomUUID() + "/diagrams/after/" + MODEL)) {
			assertThat(answer(unknown, OWNER).getStatus()).as(unknown).isEqualTo(404);
		}
	}

	@Test
	void onlyPagesThatDrawAllowTheStylesOfDrawings() throws Exception {
		String version = PAGE + "/live/MinisterMeeting/" + number("MinisterMeeting");
		String waiting = send(Map.of(MODEL, live("MinisterMeeting", MODEL)));
		for (String drawing : List.of(waiting, version)) {
			assertThat(answer(drawing, OWNER).getHeader("Content-Security-Policy")).as(drawing)
				.contains("default-src 'self'", "style-src 'self' 'unsafe-hashes' 'sha256-");
		}
		for (String other : List.of("/desk", PAGE, PAGE + "/live/MinisterMeeting",
				PAGE + "/live/MinisterMeeting/running", version + "/diagrams/" + MODEL)) {
			assertThat(answer(other, OWNER).getHeader("Content-Security-Policy")).as(other)
				.contains("default-src 'self'")
				.doesNotContain("unsafe");
		}
	}

	@Test
	void aChangedTableIsShownBesideTheLiveOneWithItsRowsMarked() throws Exception {
		String waiting = send(Map.of("CaseDeadline.dmn", shorter("PT25M")));
		assertThat(content(waiting + "?lang=en")).contains("<small class=\"text-soft\">25 minutes</small>",
				"<small class=\"text-soft\">Very important</small>", "<bdi>Time to assess</bdi>");
		String page = content(waiting + "?lang=ar");
		assertThat(page).contains("<small class=\"text-soft\">25 دقيقة</small>",
				"<small class=\"text-soft\">هام جدًا</small>");
		assertThat(page).contains("قبل التغيير وبعده", "drawing-row-CHANGED",
				"<mark><bdi>&quot;PT25M&quot;</bdi></mark>", "الجدولان كاملين");
		String drawn = waiting + "/diagrams/after/CaseDeadline.dmn";
		assertThat(page).contains("data-decision=\"CaseDeadline\"", "data-source=\"" + drawn + "\"");
		assertThat(answer(drawn, OWNER).getContentAsString(StandardCharsets.UTF_8)).contains("PT25M");
		assertThat(answer(drawn, user("manager").roles(Role.MANAGER.name())).getStatus()).isEqualTo(404);
	}

	@Test
	void whatATrialHasFoundIsShownUntilFilesChangeAndGoneWithTheCandidate() throws Exception {
		String waiting = send(Map.of("CaseDeadline.dmn", shorter("PT25M"), "CaseRouting.dmn",
				live("CaseLifecycle", "CaseRouting.dmn")));
		UUID id = UUID.fromString(waiting.substring(waiting.lastIndexOf('/') + 1));
		assertThat(content(waiting + "?lang=ar")).contains("تجربة الآن").doesNotContain("إذا لم يعمل أحد شيئًا");
		Instant at = Instant.parse("2026-12-06T05:00:00Z");
		KeptText text = new KeptText("process.model.trial-stuck", "", List.of(KeptText.of("CaseLifecycle.bpmn"),
				KeptText.of("Task_ResolveCase"), KeptText.of("in_progress"), KeptText.of("قيد المعالجة")));
		TrialReport report = new TrialReport(
				List.of(new Fault("CaseLifecycle.bpmn", "Task_ResolveCase", text, List.of(new Step("", "INCIDENT")))),
				List.of(new Ladder("INCIDENT", true, false, "IMPORTANT",
						List.of(new Rung(at, "Task_AssessCase", "under_study", "minister-office",
								List.of(at.plusSeconds(3600)), at.plusSeconds(7200))))),
				List.of(new Turn("Task_AssessCase", new Step("Task_AssessCase", "ACCEPT"), "", "closed")), 7, true,
				Map.of("Task_AssessCase", new Name("دراسة الطلب", "Assess the case"), "ACCEPT",
						new Name("قبول", "Accept")),
				List.of("INCIDENT FIRE", "VERY_IMPORTANT CARE_CENTRE"));
		Map<String, byte[]> tried = this.comparison.beside(this.candidates.find(id).orElseThrow().files()).after();
		ModelRefusedException refusal = new ModelRefusedException("refused", new IllegalStateException(),
				new ModelRefusedException.Tried(tried, report));
		this.trials.keep(id, refusal, "owner");
		assertThat(content(waiting + "?lang=ar"))
			.contains("ما وجدته التجربة", "Task_ResolveCase", "دراسة الطلب", "معالي الوزير ومكتبه",
					"الأحد 26/06/1448هـ", "data-kind=\"FAULT\"", "/diagrams/after/CaseLifecycle.bpmn", "إعادة التجربة",
					"أهميته: هام", "لم يُجرَّب بـ: بلاغ · حريق؛ هام جدًا · مركز رعاية المستفيدين.")
			.doesNotContain("/diagrams/before/CaseLifecycle.bpmn");
		assertThat(content(waiting + "?lang=en")).contains("If nobody does anything", "Assess the case", "Accept",
				"importance: Important", "Not tried with: Incident report · Fire; Very important · Care centre.",
				"Sunday");
		this.candidates.leaveOut(id, "CaseRouting.dmn", this.users.of("owner"));
		assertThat(content(waiting + "?lang=ar")).as("the same would be live").contains("ما وجدته التجربة");
		String other = send(Map.of("CaseDeadline.dmn", shorter("PT26M")));
		UUID otherId = UUID.fromString(other.substring(other.lastIndexOf('/') + 1));
		this.trials.keep(otherId, refusal, null);
		assertThat(content(other + "?lang=ar")).contains("فلم تعد نتيجتها صالحة").doesNotContain("ما وجدته التجربة");
		this.candidates.discard(id);
		this.trials.keep(id, refusal, "owner");
		assertThat(this.trials.find(id)).isEmpty();
		assertThat(this.browser.perform(post(waiting + "/trial").with(OWNER).with(csrf()))
			.andReturn()
			.getResponse()
			.getRedirectedUrl()).as("gone meanwhile").isEqualTo(PAGE);
	}

	private String version() {
		return PAGE + "/live/MinisterMeeting/" + number("MinisterMeeting") + "/diagrams/" + MODEL;
	}

	private byte[] shorter(String time) {
		return new String(live("CaseLifecycle", "CaseDeadline.dmn"), StandardCharsets.UTF_8)
			.replaceFirst("(<outputEntry id=\"Then_VeryImportant_assess\">\\s*<text>)[^<]*", "$1\"" + time + "\"")
			.getBytes(StandardCharsets.UTF_8);
	}

	private byte[] live(String key, String file) {
		return this.versions.files(key, number(key)).orElseThrow().get(file);
	}

	private int number(String key) {
		return this.versions.versions(key, 1).get(0).number();
	}

	private String send(Map<String, byte[]> files) {
		UUID id = this.candidates.add(this.users.of("owner"), files);
		this.sent.add(id);
		return PAGE + "/waiting/" + id;
	}

	private String content(String address) throws Exception {
		MockHttpServletResponse answer = answer(address, OWNER);
		assertThat(answer.getStatus()).isEqualTo(200);
		return answer.getContentAsString();
	}

	private MockHttpServletResponse answer(String address, RequestPostProcessor as) throws Exception {
		return this.browser.perform(get(address).with(as)).andReturn().getResponse();
	}

}
