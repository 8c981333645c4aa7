package org.tawasul.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The pages of models, as a process owner uses them.
 */
@TawasulTest
class ModelPagesTest extends PublishesMeetingFiles {

	@Test
	void whatIsLiveIsShownInBothLanguagesWithItsFiles() throws Exception {
		release();
		assertThat(page(PAGE + "?lang=ar"))
			.contains("النماذج والجداول", "MinisterMeeting", "CallerVerification", TABLE, "من إصدار النظام")
			.doesNotContain("??", "rehearsal.title");
		assertThat(page(PAGE + "?lang=en")).contains("Live now", "From a release of the system");
		assertThat(page(PAGE + "/live/" + KEY + "?lang=ar")).contains("وهو المنشور الآن");
		this.browser.perform(get(PAGE + "/live/Unknown").with(OWNER)).andExpect(status().isNotFound());
		this.browser.perform(get(PAGE + "/live/" + KEY + "/9999").with(OWNER)).andExpect(status().isNotFound());
	}

	@Test
	void aChangedTableIsLookedAtPublishedAndTheOldOneBroughtBack() throws Exception {
		int version = live().version().number();
		String changed = shorter();
		String waiting = send(TABLE, changed);
		assertThat(page(waiting + "?lang=ar"))
			.contains("متغير", "قاعدة", "<del><bdi class=\"text-break\">&quot;P", "&quot;P6D&quot;", "النشر الآن")
			.doesNotContain("لا يمكن نشر");
		assertThat(page(PAGE + "?lang=ar")).contains(TABLE, "أرسله");
		assertThat(live().version().number()).as("only looked at").isEqualTo(version);
		assertThat(content(post(waiting + "/publication").param("when", "now").param("note", " "), 422))
			.contains("اكتب لماذا");
		redirect(post(waiting + "/publication").param("when", "now")
			.param("note", "مهلة أقصر")
			.param("compared", compared(waiting)), PAGE);
		assertThat(live().version().number()).isEqualTo(version + 1);
		assertThat(files().get(TABLE)).isEqualTo(changed.getBytes(StandardCharsets.UTF_8));
		String history = page(PAGE + "/live/" + KEY + "?lang=ar");
		assertThat(history).contains("مهلة أقصر", "نشره وليد", "قبل النشر");
		redirect(get(waiting), PAGE);
		String old = PAGE + "/live/" + KEY + "/" + version;
		assertThat(page(old + "?lang=ar")).contains("إعادة الإصدار " + version, "متغير");
		String seen = compared(old);
		redirect(post(old + "/publication").param("note", "كما كان").param("compared", seen), PAGE + "/live/" + KEY);
		assertThat(this.jdbc.sql("""
				select actor from app.audit_entry
				where action = 'DEPLOYMENT_CREATED' and details ->> 'name' = 'كما كان' and subject = ?""")
			.param(this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(KEY)
				.latestVersion()
				.singleResult()
				.getDeploymentId())
			.query(String.class)
			.list()).containsExactly("owner");
		assertThat(live().version().number()).isEqualTo(version + 2);
		assertThat(files().get(TABLE)).isNotEqualTo(changed.getBytes(StandardCharsets.UTF_8));
		assertThat(content(post(old + "/publication").param("note", "مرة أخرى").param("compared", seen), 409))
			.as("somebody else was faster")
			.contains("لم تطّلع عليه");
		seen = this.versions.replaced(files());
		assertThat(content(post(old + "/publication").param("note", "مرة أخرى").param("compared", seen), 422))
			.contains("لا تغيّر شيئًا");
	}

	@Test
	void whatTheRulesRefuseIsSaidBeforeAnythingIsPublished() throws Exception {
		String waiting = send(TABLE, shorter().replace("\"P6D\"", "\"P6D"));
		assertThat(page(waiting + "?lang=ar")).contains("لا يمكن نشر هذه الملفات", TABLE).doesNotContain("النشر الآن");
		int version = live().version().number();
		String compared = this.versions
			.replaced(Map.of(TABLE, shorter().replace("\"P6D\"", "\"P6D").getBytes(StandardCharsets.UTF_8)));
		assertThat(content(
				post(waiting + "/publication").param("when", "now").param("note", "x").param("compared", compared),
				422))
			.contains(TABLE);
		assertThat(live().version().number()).isEqualTo(version);
		String same = send(TABLE, new String(files().get(TABLE), StandardCharsets.UTF_8));
		assertThat(page(same + "?lang=en")).contains("change nothing for new cases", ">Nothing.</p>")
			.doesNotContain("Publish now");
		redirect(post(same + "/removal"), PAGE);
		redirect(get(same), PAGE);
	}

	@Test
	void filesOfOtherKindsAreRefusedByName() throws Exception {
		for (String name : List.of("run.groovy", "page.html", "..", "CaseLifecycle.BPMN")) {
			assertThat(content(multipart(PAGE + "/files").file(file(name, "x")), 422)).contains("ليس مما يُنشر");
		}
		assertThat(content(multipart(PAGE + "/files"), 422)).contains("اختر ملفًا");
		assertThat(content(multipart(PAGE + "/files").file(file("Large.form", "x".repeat(1_024 * 1_024 + 1))), 422))
			.contains("ميغابايت");
	}

	@Test
	void sendingFilesIsRecordedWithTheirNames() throws Exception {
		String waiting = send(TABLE, shorter());
		assertThat(this.jdbc.sql("""
				select actor || ' ' || (details ->> 'files') from app.audit_entry
				where action = 'MODEL_FILES_SENT' and subject = ? and at is not null""")
			.param(waiting.substring(waiting.lastIndexOf('/') + 1))
			.query(String.class)
			.list()).containsExactly("owner " + TABLE);
	}

	@Test
	void aReleaseWaitsOnceAndItsFilesAreLeftOutOneByOne() throws Exception {
		Map<String, byte[]> files = Map.of(TABLE, shorter().getBytes(StandardCharsets.UTF_8), "DecideMeeting.form",
				files().get("DecideMeeting.form"));
		String release = "test-" + UUID.randomUUID();
		assertThat(this.candidates.keepRelease(KEY, release, files)).isTrue();
		assertThat(this.candidates.keepRelease(KEY, release, files)).isFalse();
		UUID id = this.candidates.all().get(0).id();
		assertThat(page(PAGE + "/waiting/" + id + "?lang=ar")).contains("من إصدار النظام", "استبعاد");
		this.candidates.plan(id, "x", Instant.now().plusSeconds(86_400), this.users.of("owner"), PublicationBasis.NONE);
		redirect(post(PAGE + "/waiting/" + id + "/files").param("file", TABLE), PAGE + "/waiting/" + id);
		assertThat(this.candidates.find(id)).get()
			.matches((kept) -> kept.files().keySet().equals(files.keySet()), "planned as a whole");
		this.candidates.cancel(id);
		redirect(post(PAGE + "/waiting/" + id + "/files").param("file", TABLE), PAGE + "/waiting/" + id);
		assertThat(page(PAGE + "/waiting/" + id + "?lang=en")).contains("change nothing for new cases");
		this.candidates.discard(id);
		assertThat(this.candidates.keepRelease(KEY, release, files)).as("decided").isFalse();
	}

	@Test
	void aTableOfCasesIsTriedOnRealOnesAndOnlyCounted() throws Exception {
		String name = "CaseDeadline.dmn";
		String table = new String(this.versions.files("CaseLifecycle", lifecycle()).orElseThrow().get(name),
				StandardCharsets.UTF_8);
		String waiting = send(name,
				table.replaceFirst("(<outputEntry id=\"Then_VeryImportant_assess\">\\s*<text>)[^<]*", "$1\"PT25M\""));
		assertThat(page(waiting + "?lang=ar")).contains("أثر الجدول");
	}

	/** What is live, once more by a release: other tests may have published by hand. */
	private void release() {
		this.repository.createDeployment()
			.name("release")
			.source("release")
			.addDeploymentResources(this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(KEY)
				.latestVersion()
				.singleResult()
				.getDeploymentId())
			.deploy();
	}

	private int lifecycle() {
		return this.versions.versions("CaseLifecycle", 1).get(0).number();
	}

}
