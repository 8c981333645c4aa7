package org.tawasul.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What a changed table would have answered otherwise: in words and counts for everybody
 * who may publish it, case by case for those who may see the cases.
 */
@TawasulTest
class TableEffectPagesTest extends SendsChangedTables {

	@Autowired
	private EntityManager entities;

	@Test
	void anOwnerReadsCountsAndTimesInWordsAndSeesNoCase() throws Exception {
		openMoreFires();
		String waiting = sent("CaseDeadline.dmn", "Then_VeryImportant_assess", "\"PT25M\"");
		assertThat(page(waiting + "?lang=ar", "owner"))
			.contains("أثر الجدول", "مهلة الدراسة: ", "30 دقيقة", "25 دقيقة", "مهلة تبدأ الآن",
					"بلاغ · حريق · هام جدًا: ", "على الأقل", "أقل من عشرة", "تُعرض هنا الأعداد وحدها", "\"PT25M\"",
					" (25 دقيقة)")
			.doesNotContain("assess", ">عرض الطلبات<", "/desk/cases/" + this.fire, "/cases?");
		assertThat(page(waiting + "?lang=en", "owner"))
			.contains("Effect of the table \"Case deadlines\"", "Time to assess: ", "30 minutes", "25 minutes",
					"Incident report · Fire · Very important: at least ", "fewer than ten",
					"Counts are rounded down, differently each time")
			.doesNotContain("مهلة الدراسة: ", "Show the cases");
		get(waiting + "/cases", "owner").andExpect(status().isNotFound());
		get(waiting + "/cases?table=CaseDeadline", "admin").andExpect(status().isNotFound());
	}

	@Test
	void whoSeesCasesIsLedToThemAndTheLookIsRecorded() throws Exception {
		String waiting = sent("CaseDeadline.dmn", "Then_VeryImportant_assess", "\"PT25M\"");
		String list = page(list(waiting, "manager"), "manager");
		assertThat(list).contains("/desk/cases/" + this.fire, "الأمن والسلامة", "مهلة الدراسة، لو بدأت عند الاستلام",
				"سُجّل اطلاعك");
		assertThat(this.jdbc.sql("""
				select actor || ' ' || (details ->> 'table') from app.audit_entry
				where action = 'AFFECTED_CASES_SEEN' and subject = ? and details ->> 'cases' like ?""")
			.params(waiting.substring(waiting.lastIndexOf('/') + 1), "%" + this.fire + "%")
			.query(String.class)
			.list()).containsExactly("manager CaseDeadline");
		get(waiting + "/cases?table=CaseDeadline&group=" + UUID.randomUUID(), "manager")
			.andExpect(redirectedUrl(waiting));
		get("/desk/basic-data/models/waiting/" + UUID.randomUUID() + "/cases", "manager")
			.andExpect(redirectedUrl("/desk/basic-data/models"));
	}

	@Test
	void theDemoHasAnOwnerWhoSeesCases() throws Exception {
		assertThat(this.users.of("ctrcare.officer6").hasAnyRole(Role.PROCESS_OWNER)).isTrue();
		String waiting = sent("CaseDeadline.dmn", "Then_VeryImportant_assess", "\"PT25M\"");
		assertThat(page(list(waiting, "ctrcare.officer6"), "ctrcare.officer6")).contains("/desk/cases/" + this.fire);
	}

	@Test
	void nobodySeesMoreThanTheirOwnCases() throws Exception {
		openMoreFires();
		CaseNumber elsewhere = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-02"));
		String waiting = sent("CaseDeadline.dmn", "Then_VeryImportant_assess", "\"PT25M\"");
		assertThat(page(list(waiting, "coordinator"), "coordinator"))
			.contains("/desk/cases/" + this.fire, "مما يحق لك الاطلاع عليه")
			.doesNotContain("/desk/cases/" + elsewhere);
	}

	/**
	 * A table made for one place and one kind tells nobody whether there is a case, nor
	 * whoever handles the only one that there is no other. Those of other tests are of
	 * another kind meanwhile.
	 */
	@Test
	@Transactional
	void whoMayNotSeeACaseDoesNotLearnThatItIsThere() throws Exception {
		String region = "SA-08";
		this.jdbc.sql("update app.case_file set category = 'FIRE' where region = ? and category = 'FOOD_POISONING'")
			.param(region)
			.update();
		String waiting = sent("CaseRouting.dmn", healthOfOneRegion(region));
		String before = effect(waiting, "owner");
		assertThat(before).contains("أقل من عشرة").doesNotContain("تسمم", "السلامة");
		CaseNumber single = this.scenario.open(CaseScenario.incident(Category.FOOD_POISONING, region));
		this.entities.flush();
		assertThat(effect(waiting, "owner").replaceAll("\\d+", "")).isEqualTo(before.replaceAll("\\d+", ""));
		assertThat(effect(waiting, "coordinator")).doesNotContain("تسمم", "السلامة");
		assertThat(effect(waiting, "manager")).contains("طلب واحد", "تسمم غذائي", "السلامة");
		String list = list(waiting, "manager");
		assertThat(page(list, "manager")).contains("/desk/cases/" + single);
		get(list, "coordinator").andExpect(redirectedUrl(waiting));
		String handler = "edu08hlt.coordinator1";
		get(list, handler).andExpect(redirectedUrl(waiting)).andExpect(flash().attribute("done", "no-cases"));
		for (int more = 1; more < SmallNumbers.ALWAYS_TOLD; more++) {
			this.scenario.open(CaseScenario.incident(Category.FOOD_POISONING, region));
		}
		get(list, "coordinator").andExpect(redirectedUrl(waiting)).andExpect(flash().attribute("done", "no-cases"));
		assertThat(page(list, handler)).contains("/desk/cases/" + single);
	}

	/** Everything else on the page is there, and nothing that was sent is lost. */
	@Test
	void whoHasReadTooManyEffectsIsToldWhenTheyMayAgain() throws Exception {
		String waiting = sent("CaseDeadline.dmn", "Then_VeryImportant_assess", "\"PT25M\"");
		int readings = 0;
		while (this.limiter.tryRead(this.users.of("agent"), upload(readings), List.of("CaseDeadline")).isZero()) {
			readings++;
		}
		assertThat(readings).isLessThanOrEqualTo(EffectLimiter.A_DAY);
		String page = HtmlUtils.htmlUnescape(get(waiting + "?lang=ar", "agent").andExpect(status().isTooManyRequests())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));
		assertThat(page).contains("ملفاتك محفوظة كما هي", "CaseDeadline.dmn", "\"PT25M\"", "name=\"note\"")
			.doesNotContain("rehearsal-effect");
		get(waiting + "?lang=en", "agent").andExpect(status().isTooManyRequests())
			.andExpect(content().string(containsString("Your files are kept as they are")));
		assertThat(page(waiting, "manager")).as("who sees all cases").contains("rehearsal-effect");
		assertThat(page(waiting, "owner")).as("somebody else").contains("rehearsal-effect");
	}

	private static ModelCandidate upload(int number) {
		return new ModelCandidate(new UUID(5, number), null, "owner", Instant.EPOCH, "", null, null, "", null, null,
				false, false, Map.of("CaseDeadline.dmn", new byte[0]));
	}

	/**
	 * Food poisoning in one region goes to safety, elsewhere to school health as before.
	 */
	private static String healthOfOneRegion(String region) throws IOException {
		String table = Files.readString(Path.of("processes/CaseRouting.dmn"));
		int from = table.indexOf("<rule id=\"Rule_SchoolHealth\">");
		int to = table.indexOf("</rule>", from) + "</rule>".length();
		String rule = table.substring(from, to);
		String others = rule.replaceFirst("\"" + region + "\",?", "").replace(",</text>", "</text>");
		String one = rule.replaceFirst("<text>\"SA-01\"[^<]*", "<text>\"" + region + "\"")
			.replace("-HLT", "-SAF")
			.replace("SchoolHealth", "OneRegion");
		return table.substring(0, from) + others + one + table.substring(to);
	}

	/** What the page says of the effect. */
	private String effect(String waiting, String person) throws Exception {
		String page = page(waiting + "?lang=ar", person);
		int from = page.indexOf("rehearsal-effect");
		assertThat(from).isPositive();
		return page.substring(from, page.indexOf("</section>", from));
	}

	/** The unit that a case has is what the table answered, not what it was asked. */
	@Test
	void casesThatHaveTheirUnitAreRoutedAnew() throws Exception {
		String waiting = sent("CaseRouting.dmn", "Then_Safety_unit", "\"EDU-\" + substring(region, 4) + \"-BLD\"");
		String list = page(list(waiting, "manager"), "manager");
		assertThat(list).contains("الجهة المختصة: ", "المباني", "/desk/cases/" + this.fire);
	}

	@Test
	void timesOfReportersAreReplayedToo() throws Exception {
		openMoreFires();
		String waiting = sent("ReporterDeadline.dmn", "_objection", "\"P6D\"");
		assertThat(page(waiting + "?lang=ar", "owner")).contains("مهلة الاعتراض: ",
				"<ins><bdi class=\"text-break\">6 أيام");
	}

}
