package org.tawasul.rehearsal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Any two versions of a model's history beside each other, whichever is live.
 */
@TawasulTest
class VersionComparisonTest extends PublishesMeetingFiles {

	private static final String MODEL = KEY + ".bpmn";

	private static final String HISTORY = PAGE + "/live/" + KEY;

	@Test
	void twoEarlierVersionsAreComparedInWordsDrawingsAndTables() throws Exception {
		int first = live().version().number();
		publish(TABLE, shorter());
		publish(MODEL, renamed());
		publish(TABLE, shorter().replace("\"P6D\"", "\"P8D\""));
		int last = live().version().number();
		assertThat(last).isEqualTo(first + 3);
		assertThat(page(HISTORY, "ar")).contains("مقارنة إصدارين",
				"<option value=\"%d\" selected=\"selected\"".formatted(last - 1),
				"<option value=\"%d\" selected=\"selected\"".formatted(last));
		String both = page(compared(first, last - 1), "ar");
		assertThat(both)
			.contains("ما يختلف فيه الإصدار %d عن الإصدار %d.".formatted(last - 1, first), "متغير", "اسم مقارن",
					"data-side=\"before\" data-source=\"%s/%d/diagrams/%s\"".formatted(HISTORY, first, MODEL),
					"data-side=\"after\" data-source=\"%s/%d/diagrams/%s\"".formatted(HISTORY, last - 1, MODEL),
					"<figcaption>الإصدار %d</figcaption>".formatted(first), "&quot;P6D&quot;")
			.doesNotContain("&quot;P8D&quot;", "وهو المنشور الآن</strong>", "إعادة هذا الإصدار", "??");
		assertThat(page(compared(last - 1, first), "ar")).as("the earlier one comes first").isEqualTo(both);
		assertThat(page(compared(first, last - 1), "en")).as("names in the reader's language")
			.contains(">" + englishName() + "</strong>", "Deadlines of meetings with the Minister")
			.doesNotContain("اسم مقارن</strong>", "مهل لقاء معالي الوزير");
		assertThat(page(compared(first + 1, last - 1), "en"))
			.contains("How version %d differs from version %d.".formatted(last - 1, first + 1), MODEL,
					"Meeting with the Minister")
			.doesNotContain("لقاء معالي الوزير", "<bdi dir=\"ltr\">" + TABLE, "??");
	}

	@Test
	void whatCannotBeComparedIsSaidOrDoesNotExist() throws Exception {
		int live = live().version().number();
		publish(TABLE, shorter());
		assertThat(page(compared(live, live), "ar")).contains("اخترت الإصدار نفسه مرتين");
		assertThat(page(compared(live, live), "en")).contains("You have chosen the same version twice");
		look(HISTORY + "/comparison").andExpect(redirectedUrl(HISTORY));
		look(HISTORY + "/comparison?one=" + live).andExpect(redirectedUrl(HISTORY));
		look(compared(live, 9999)).andExpect(status().isNotFound());
		look(HISTORY + "/comparison?one=x&other=-1").andExpect(status().isNotFound());
		look(PAGE + "/live/Unknown/comparison?one=1&other=2").andExpect(status().isNotFound());
		this.browser.perform(get(compared(live, live + 1)).with(user("manager").roles("MANAGER")))
			.andExpect(status().isNotFound());
	}

	/** The live model, in which the first named task is called otherwise. */
	private String renamed() {
		String model = new String(files().get(MODEL), StandardCharsets.UTF_8);
		String renamed = model.replaceFirst("(<bpmn:userTask id=\"[^\"]+\" name=\")[^\"]+", "$1اسم مقارن");
		assertThat(renamed).isNotEqualTo(model);
		return renamed;
	}

	/** Of the first named task. */
	private String englishName() {
		Matcher name = Pattern
			.compile("<bpmn:userTask id=\"[^\"]+\" name=\".*?name=\"label.en\" value=\"([^\"]+)", Pattern.DOTALL)
			.matcher(new String(files().get(MODEL), StandardCharsets.UTF_8));
		assertThat(name.find()).isTrue();
		return name.group(1);
	}

	/** Without a trial, which this is not about. */
	private void publish(String file, String content) {
		Map<String, byte[]> files = new HashMap<>(files());
		files.put(file, content.getBytes(StandardCharsets.UTF_8));
		var deployment = this.repository.createDeployment().name("سبب النشر").source("release");
		files.forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
		deployment.deploy();
	}

	private static String compared(int one, int other) {
		return HISTORY + "/comparison?one=" + one + "&other=" + other;
	}

	private String page(String address, String language) throws Exception {
		String page = look(address + (address.contains("?") ? "&" : "?") + "lang=" + language)
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
	}

	private ResultActions look(String address) throws Exception {
		return this.browser.perform(get(address).with(OWNER));
	}

}
