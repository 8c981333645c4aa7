package org.tawasul.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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
	}

	@Test
	void aTextWithoutEnglishIsPointedOut() throws Exception {
		String waiting = sent("AssessCase.form", "\"label.en\": \"Decision\",", "");
		assertThat(page(waiting, "ar")).contains("بلا نص إنجليزي");
	}

	private String sent(String file, String from, String to) {
		int version = this.versions.versions("CaseLifecycle", 1).get(0).number();
		String live = new String(this.versions.files("CaseLifecycle", version).orElseThrow().get(file),
				StandardCharsets.UTF_8);
		assertThat(live).contains(from);
		return "/desk/basic-data/models/waiting/" + this.candidates.add(this.users.of("owner"),
				Map.of(file, live.replace(from, to).getBytes(StandardCharsets.UTF_8)));
	}

	private String page(String address, String language) throws Exception {
		return HtmlUtils.htmlUnescape(this.browser
			.perform(get(address + "?lang=" + language).with(user("owner").roles(Role.PROCESS_OWNER.name())))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));
	}

}
