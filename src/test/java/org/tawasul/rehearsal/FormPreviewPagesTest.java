package org.tawasul.rehearsal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * A changed form is shown as those see it who fill it in, before it is published.
 */
@TawasulTest
class FormPreviewPagesTest {

	@Autowired
	private MockMvc browser;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private ModelCandidateService candidates;

	@Autowired
	private CurrentUser users;

	@AfterEach
	void nothingWaits() {
		this.candidates.all().forEach((candidate) -> this.candidates.discard(candidate.id()));
	}

	@Test
	void bothVersionsAreShownWithWhoFillsThemInAndWhatIsThereWhen() throws Exception {
		String waiting = sent("AssessCase.form", "إحالة إلى جهة أخرى", "إحالة إلى غيرنا");
		assertThat(page(waiting, "ar")).contains("كيف تظهر الاستمارة", "المنشورة الآن", "بعد النشر",
				"دراسة الطلب وتقييمه: منسقو الجهة، مدير الجهة ومن فوقه", "إحالة إلى جهة أخرى", "إحالة إلى غيرنا",
				"يظهر إذا كان «القرار» هو «إحالة إلى غيرنا».", "الخيارات: الجهات التي تجوز إحالة", "درجة الأهمية",
				" (مطلوب)", "حرف");
		assertThat(page(waiting, "en")).contains("Refer to another unit", "Once published", "coordinators of the unit",
				"Shown when \"Decision\" is \"Refer to another unit\".");
	}

	@Test
	void eachFormIsFilledInByThoseToWhomTheStepsBeforeItGiveTheCase() throws Exception {
		assertThat(page(sent("RouteCase.form", "\"label\": \"ملاحظة داخلية\"", "\"label\": \"ملاحظة لنا\""), "ar"))
			.contains("توجيه الطلب إلى الجهة المختصة: مركز رعاية المستفيدين");
		assertThat(
				page(sent("DecideAsMinister.form", "\"label\": \"ملاحظة داخلية\"", "\"label\": \"ملاحظة لنا\""), "ar"))
			.contains("بتّ معالي الوزير في الطلب: معالي الوزير ومكتبه", "كانت للطلب طلبات مرتبطة به");
		assertThat(page(sent("ReviewAnswer.form", "\"label\"", "\"label\" "), "ar"))
			.contains("مراجعة جودة الجواب: مركز رعاية المستفيدين");
		String review = sent("ReviewAnswer.form", "\"label\"", "\"label\" ");
		assertThat(form(review, "ar", "ReviewAnswer.form", "CARE_CENTRE"))
			.contains("الجواب، ولم يصل إلى المستفيد بعد [نص الجواب الذي كُتب في الخطوة السابقة]")
			.doesNotContain("{{", "caseResolutionDraft");
		assertThat(form(review, "en", "ReviewAnswer.form", "CARE_CENTRE"))
			.contains("[text of the answer that was written in the step before]")
			.doesNotContain("{{");
		assertThat(page(sent("CasePanel.form", "\"id\"", "\"id\" "), "en")).contains("[subject of the case]")
			.doesNotContain("{{", "sample.");
	}

	@Test
	void eachOfThoseWhoGetAFormCanBeChosen() throws Exception {
		String waiting = sent("AssessCase.form", "إحالة إلى جهة أخرى", "إحالة إلى غيرنا");
		assertThat(page(waiting, "ar")).contains("/form?file=AssessCase.form&as=COORDINATORS", "as=DEPUTY",
				"عرضها كما يراها:");
		String coordinator = form(waiting, "ar", "AssessCase.form", "COORDINATORS");
		assertThat(coordinator)
			.contains("الاستمارة AssessCase.form كما يراها: منسق الجهة", "مدير الجهة", "مدير التعليم", "وكيل الوزارة",
					"دراسة الطلب وتقييمه", "وسائل الاتصال بالمستفيد", "معالجة الطلب لدينا ✓")
			.doesNotContain("معالي الوزير ومكتبه", "للقراءة فقط", "الجهة المحال إليها");
		assertThat(form(waiting, "en", "AssessCase.form", "DEPUTY")).contains("as seen by: deputy minister",
				"Handle it ourselves ✓", "a colleague, while somebody else has the task");
	}

	@Test
	void whatIsChosenInTheExampleShowsWhatIsThereThen() throws Exception {
		String waiting = sent("AssessCase.form", "إحالة إلى جهة أخرى", "إحالة إلى غيرنا");
		String form = form(waiting, "ar", "AssessCase.form", "HEAD");
		Matcher link = Pattern.compile("href=\"([^\"]+choice=decision~REFER[^\"]*)\"").matcher(form);
		assertThat(link.find()).isTrue();
		String referred = get(link.group(1) + "&lang=ar");
		assertThat(referred).contains("الجهة المحال إليها", "إحالة إلى غيرنا ✓", "الأمن والسلامة")
			.doesNotContain("معالجة الطلب لدينا ✓");
		assertThat(form(waiting, "ar", "AssessCase.form", "HEAD", "decision~NONSENSE", "other~1"))
			.contains("معالجة الطلب لدينا ✓");
	}

	@Test
	void whoOnlyReadsItSeesItReadOnlyAndTheMinisterWithoutADeadline() throws Exception {
		String waiting = sent("DecideAsMinister.form", "\"label\": \"ملاحظة داخلية\"", "\"label\": \"ملاحظة لنا\"");
		assertThat(form(waiting, "ar", "DecideAsMinister.form", "READER")).contains("للقراءة فقط",
				"ما دامت المهمة محجوزة");
		assertThat(form(waiting, "ar", "DecideAsMinister.form", "MINISTER"))
			.contains("لا تُعرض فوقها مهلة", "هل للطلب طلبات مرتبطة به؟")
			.doesNotContain("للقراءة فقط", "الحل الذي يصل إلى مقدمي الطلبات المرتبطة");
		assertThat(form(waiting, "ar", "DecideAsMinister.form", "MINISTER", "linkedCases~1"))
			.contains("الحل الذي يصل إلى مقدمي الطلبات المرتبطة");
	}

	@Test
	void aFormThatDoesNotWaitLeadsBack() throws Exception {
		String waiting = sent("AssessCase.form", "إحالة إلى جهة أخرى", "إحالة إلى غيرنا");
		for (String address : List.of(waiting + "/form", waiting + "/form?file=ResolveCase.form&as=HEAD")) {
			this.browser.perform(request(address)).andExpect(redirectedUrl(waiting));
		}
		String gone = "/desk/basic-data/models/waiting/" + UUID.randomUUID() + "/form?file=AssessCase.form";
		this.browser.perform(request(gone)).andExpect(redirectedUrl("/desk/basic-data/models"));
	}

	@Test
	void aTextWithoutEnglishIsPointedOut() throws Exception {
		String waiting = sent("AssessCase.form", "\"label.en\": \"Decision\",", "");
		assertThat(page(waiting, "ar")).contains("بلا نص إنجليزي");
	}

	@Test
	void whatIsShownIsFilledInWhateverItsTemplatesLookLike() throws Exception {
		String waiting = sent("AssessCase.form", "إحالة إلى جهة أخرى",
				"{{if language =\\n \\\"en\\\" then \\\"A\\\" else \\\"إلى غيرنا\\\"}} {{#if caseSubject > 0}}كلها{{/if}}"
						+ "{{#loop caseHistory}}وما مضى{{/loop}}");
		assertThat(page(waiting, "ar")).contains("إلى غيرنا كلهاوما مضى");
		String endless = sent("AssessCase.form", "إحالة إلى جهة أخرى", "{{" + " ".repeat(20_000) + "<".repeat(40_000));
		assertThat(assertTimeout(Duration.ofSeconds(3), () -> page(endless, "ar"))).contains("كيف تظهر الاستمارة");
	}

	@Test
	void aFormIsShownBesideTheLiveOneOfItsIdWhateverItsFileIsCalled() throws Exception {
		String live = live("AssessCase.form");
		String waiting = waiting("AssessCase (1).form", live.replace("إحالة إلى جهة أخرى", "إحالة إلى غيرنا"));
		assertThat(page(waiting, "ar")).contains("المنشورة الآن", "إحالة إلى جهة أخرى", "إحالة إلى غيرنا");
	}

	private String sent(String file, String from, String to) {
		String live = live(file);
		assertThat(live).contains(from);
		return waiting(file, live.replace(from, to));
	}

	private String live(String file) {
		int version = this.versions.versions("CaseLifecycle", 1).get(0).number();
		return new String(this.versions.files("CaseLifecycle", version).orElseThrow().get(file),
				StandardCharsets.UTF_8);
	}

	private String waiting(String file, String content) {
		return "/desk/basic-data/models/waiting/"
				+ this.candidates.add(this.users.of("owner"), Map.of(file, content.getBytes(StandardCharsets.UTF_8)));
	}

	private String form(String waiting, String language, String file, String role, String... choices) throws Exception {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(waiting + "/form")
			.queryParam("file", file)
			.queryParam("as", role)
			.queryParam("lang", language);
		List.of(choices).forEach((choice) -> address.queryParam("choice", choice));
		return get(address.toUriString());
	}

	private String page(String address, String language) throws Exception {
		return get(address + "?lang=" + language);
	}

	private String get(String address) throws Exception {
		return HtmlUtils.htmlUnescape(this.browser.perform(request(address))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));
	}

	private static MockHttpServletRequestBuilder request(String address) {
		return MockMvcRequestBuilders.get(URI.create(address)).with(user("owner").roles(Role.PROCESS_OWNER.name()));
	}

}
