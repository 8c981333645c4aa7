package org.tawasul.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.directory.Role;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What a changed table would have answered otherwise: in words and counts for everybody
 * who may publish it, case by case for those who may see the cases.
 */
@TawasulTest
class TableEffectPagesTest {

	private static final Pattern LIST = Pattern
		.compile("href=\"(/desk/basic-data/models/waiting/[^\"]+/cases[^\"]+)\"");

	@Autowired
	private MockMvc browser;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private ModelCandidateService candidates;

	@Autowired
	private CurrentUser users;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber fire = new CaseNumber(1);

	@BeforeEach
	void aFireInRiyadh() {
		this.fire = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
	}

	@AfterEach
	void nothingWaits() {
		this.candidates.all().forEach((candidate) -> this.candidates.discard(candidate.id()));
	}

	@Test
	void anOwnerReadsCountsAndTimesInWordsAndSeesNoCase() throws Exception {
		openMoreFires();
		String waiting = sent("CaseDeadline.dmn", "Then_VeryImportant_assess", "\"PT25M\"");
		assertThat(page(waiting + "?lang=ar", "owner"))
			.contains("أثر الجدول", "مهلة الدراسة: ", "30 دقيقة", "25 دقيقة", "مهلة تبدأ الآن",
					"بلاغ · حريق · هام جدًا: ", "على الأقل", "أقل من خمسة", "تُعرض هنا الأعداد وحدها", "\"PT25M\"",
					" (25 دقيقة)")
			.doesNotContain("assess", ">عرض الطلبات<", "/desk/cases/" + this.fire, "/cases?");
		assertThat(page(waiting + "?lang=en", "owner"))
			.contains("Time to assess: ", "30 minutes", "25 minutes",
					"Incident report · Fire · Very important: at least ", "fewer than five",
					"Counts are rounded down to fives")
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
	void nobodySeesMoreThanTheirOwnCases() throws Exception {
		openMoreFires();
		CaseNumber elsewhere = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-02"));
		String waiting = sent("CaseDeadline.dmn", "Then_VeryImportant_assess", "\"PT25M\"");
		assertThat(page(list(waiting, "coordinator"), "coordinator"))
			.contains("/desk/cases/" + this.fire, "مما يحق لك الاطلاع عليه")
			.doesNotContain("/desk/cases/" + elsewhere);
	}

	/** A table made for one place and one kind tells nobody whether there is a case. */
	@Test
	void whoMayNotSeeACaseDoesNotLearnThatItIsThere() throws Exception {
		String region = this.jdbc
			.sql("""
					select place.region from unnest(array['SA-08', 'SA-09', 'SA-10', 'SA-11', 'SA-12', 'SA-14']) as place (region)
					where not exists (select from app.case_file f where f.region = place.region
					 and f.category = 'FOOD_POISONING') limit 1""")
			.query(String.class)
			.single();
		String waiting = sent("CaseRouting.dmn", healthOfOneRegion(region));
		String before = effect(waiting, "owner");
		assertThat(before).contains("أقل من خمسة").doesNotContain("تسمم", "السلامة");
		CaseNumber single = this.scenario.open(CaseScenario.incident(Category.FOOD_POISONING, region));
		assertThat(effect(waiting, "owner").replaceAll("\\d+", "")).isEqualTo(before.replaceAll("\\d+", ""));
		assertThat(effect(waiting, "coordinator")).doesNotContain("تسمم", "السلامة");
		assertThat(effect(waiting, "manager")).contains("طلب واحد", "تسمم غذائي", "السلامة");
		String list = list(waiting, "manager");
		assertThat(page(list, "manager")).contains("/desk/cases/" + single);
		get(list, "coordinator").andExpect(redirectedUrl(waiting));
	}

	private void openMoreFires() {
		for (int more = 1; more < SmallNumbers.LEAST; more++) {
			this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		}
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

	/** As if the owner had sent the live table with another answer. */
	private String sent(String file, String cell, String answer) {
		int version = this.versions.versions("CaseLifecycle", 1).get(0).number();
		String live = new String(this.versions.files("CaseLifecycle", version).orElseThrow().get(file),
				StandardCharsets.UTF_8);
		String changed = live.replaceFirst("(<outputEntry id=\"[^\"]*" + cell + "\">\\s*<text>)[^<]*",
				"$1" + Matcher.quoteReplacement(answer));
		assertThat(changed).isNotEqualTo(live);
		return sent(file, changed);
	}

	private String sent(String file, String changed) {
		return "/desk/basic-data/models/waiting/"
				+ this.candidates.add(this.users.of("owner"), Map.of(file, changed.getBytes(StandardCharsets.UTF_8)));
	}

	/** The first list that the page leads to. */
	private String list(String waiting, String person) throws Exception {
		Matcher link = LIST.matcher(page(waiting + "?lang=ar", person));
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

	private String page(String address, String person) throws Exception {
		return HtmlUtils.htmlUnescape(get(address, person).andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));
	}

	/** The address lets process owners in; what they see hangs on who they are. */
	private ResultActions get(String address, String person) throws Exception {
		return this.browser.perform(
				MockMvcRequestBuilders.get(URI.create(address)).with(user(person).roles(Role.PROCESS_OWNER.name())));
	}

}
