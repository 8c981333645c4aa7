package org.tawasul.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
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
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
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
	private EffectLimiter limiter;

	@Autowired
	private CurrentUser users;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

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
					"بلاغ · حريق · هام جدًا: ", "على الأقل", "أقل من عشرة", "تُعرض هنا الأعداد وحدها", "\"PT25M\"",
					" (25 دقيقة)")
			.doesNotContain("assess", ">عرض الطلبات<", "/desk/cases/" + this.fire, "/cases?");
		assertThat(page(waiting + "?lang=en", "owner"))
			.contains("Time to assess: ", "30 minutes", "25 minutes",
					"Incident report · Fire · Very important: at least ", "fewer than ten",
					"Counts are rounded down, otherwise each time")
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
		assertThat(before).contains("أقل من عشرة").doesNotContain("تسمم", "السلامة");
		CaseNumber single = this.scenario.open(CaseScenario.incident(Category.FOOD_POISONING, region));
		assertThat(effect(waiting, "owner").replaceAll("\\d+", "")).isEqualTo(before.replaceAll("\\d+", ""));
		assertThat(effect(waiting, "coordinator")).doesNotContain("تسمم", "السلامة");
		assertThat(effect(waiting, "manager")).contains("طلب واحد", "تسمم غذائي", "السلامة");
		String list = list(waiting, "manager");
		assertThat(page(list, "manager")).contains("/desk/cases/" + single);
		get(list, "coordinator").andExpect(redirectedUrl(waiting));
	}

	/** Everything else on the page is there, and nothing that was sent is lost. */
	@Test
	void whoHasReadTooManyEffectsIsToldWhenTheyMayAgain() throws Exception {
		String waiting = sent("CaseDeadline.dmn", "Then_VeryImportant_assess", "\"PT25M\"");
		int readings = 0;
		while (this.limiter.tryRead(this.users.of("agent")).isZero()) {
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

	private void openMoreFires() {
		for (int more = 1; more < SmallNumbers.ALWAYS_TOLD; more++) {
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

	/**
	 * A fire that is only important has hours in place of half an hour, and is not told
	 * of at once.
	 */
	@Test
	void anotherImportanceIsFollowedIntoTimes() throws Exception {
		String waiting = sent("CaseImportance.dmn", "Then_FireIsVeryImportant_importance", "\"IMPORTANT\"");
		String page = page(waiting + "?lang=ar", "manager");
		assertThat(page).contains("أثر الجدول «مهل الطلب»", "لا يتغير هذا الجدول نفسه");
		assertThat(impact(page, "مهل الطلب")).contains("30 دقيقة", "4 ساعات", "غرفة العمليات",
				"بلاغ · حريق · هام جدًا: ");
		String list = LIST.matcher(page(waiting, "manager"))
			.results()
			.map((found) -> found.group(1))
			.filter((link) -> link.contains("table=CaseDeadline"))
			.findFirst()
			.orElseThrow();
		assertThat(page(list, "manager")).contains("/desk/cases/" + this.fire, "30 دقيقة", "4 ساعات");
	}

	@Test
	void whatChangesBesidesTheImportanceIsCountedWithIt() throws Exception {
		String importance = changed("CaseLifecycle", "CaseImportance.dmn", "Then_FireIsVeryImportant_importance",
				"\"IMPORTANT\"");
		String deadline = changed("CaseLifecycle", "CaseDeadline.dmn", "Then_Important_assess", "\"PT3H\"");
		String page = page(sent(Map.of("CaseImportance.dmn", importance, "CaseDeadline.dmn", deadline)), "manager");
		assertThat(impact(page, "مهل الطلب")).contains("تتغير درجة أهمية بعض الطلبات أيضًا", "30 دقيقة", "3 ساعات");
	}

	@Test
	void anotherSampleOfAnswersIsTriedOnTheLastAnswers() throws Exception {
		CaseNumber answered = this.scenario.open(CaseScenario.incident(Category.CLEANLINESS, "SA-01"));
		this.scenario.handle(answered, "coordinator");
		this.scenario.resolve(answered, "coordinator");
		String waiting = sent(Map.of("QualitySample.dmn", forAll("QualitySample", "\"AFTER\"", "\"PT37M\"")));
		String page = page(waiting + "?lang=ar", "manager");
		assertThat(impact(page, "عينة مراجعة الجودة")).contains("عن آخر جواب صدر في كل طلب", "37 دقيقة");
		String lists = LIST.matcher(page(waiting, "manager"))
			.results()
			.map((found) -> lenient(found.group(1)))
			.reduce("", String::concat);
		assertThat(lists).contains("/desk/cases/" + answered).doesNotContain("/desk/cases/" + this.fire);
	}

	@Test
	void anotherSampleOfCallsIsTriedOnClosedCases() throws Exception {
		CaseNumber closed = this.scenario.open(CaseScenario.incident(Category.CLEANLINESS, "SA-01"));
		this.scenario.handle(closed, "coordinator");
		this.scenario.resolve(closed, "coordinator");
		this.cases.accept(closed);
		String live = impact(
				page(sent(Map.of("SatisfactionSample.dmn", forAll("SatisfactionSample", "\"NONE\""))), "manager"),
				"عينة اتصالات الرضا");
		String all = impact(
				page(sent(Map.of("SatisfactionSample.dmn", forAll("SatisfactionSample", "\"VOICE\""))), "manager"),
				"عينة اتصالات الرضا");
		assertThat(all).contains("عن كل طلب أُغلق", "يتصل");
		assertThat(live).isNotEqualTo(all);
	}

	@Test
	void thePageSaysWhichTablesCannotBeTriedAndWhy() throws Exception {
		String callers = live("CallerVerification", "CallerVerification.dmn").replaceFirst("<description>",
				"<description>جديد: ");
		assertThat(page(sent(Map.of("CallerVerification.dmn", callers)) + "?lang=ar", "manager"))
			.contains("لا يُعرض أثرها على طلبات سابقة", "عما ذكره المتصل");
		String meetings = changed("MinisterMeeting", "MeetingDeadline.dmn", "Then_Screening_remindEvery", "\"P2D\"");
		String waiting = sent(Map.of("MeetingDeadline.dmn", meetings));
		assertThat(page(waiting + "?lang=ar", "manager")).contains("عن مراحل طلبات اللقاء",
				"مدد تتغير في بعض الصفوف وحدها", "كانت المدة واحدة في كل صفوف الجدول", "الصف 1 (كانت: ");
		assertThat(page(waiting + "?lang=en", "manager")).contains("It is asked about stages of requests for meetings",
				"The time was the same in all rows of the table", "Row 1 (from");
	}

	@Test
	void aTimeThatIsMirroredForCasesWithoutAUnitIsPointedOut() throws Exception {
		String waiting = sent("CaseDeadline.dmn", "Then_NormalComplaintOrConsultation_resolve", "\"P3D\"");
		assertThat(page(waiting + "?lang=ar", "manager")).contains("أيام متصلة تقابل أيام العمل",
				"الصف 4 (كانت: 5 أيام، تصبح: 3 أيام)", "الصف 8 (9 أيام)");
		String both = changed("CaseLifecycle", "CaseDeadline.dmn", "Then_NormalComplaintOrConsultation_resolve",
				"\"P3D\"");
		both = replaced(both, "Then_UnroutedComplaintOrConsultation_resolve", "\"P5D\"");
		assertThat(page(sent(Map.of("CaseDeadline.dmn", both)) + "?lang=ar", "manager"))
			.doesNotContain("مدد تتغير في بعض الصفوف وحدها");
	}

	private String lenient(String address) {
		try {
			return page(address, "manager");
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The panel about a table. */
	private static String impact(String page, String table) {
		int from = page.indexOf("أثر الجدول «" + table + "»");
		assertThat(from).isPositive();
		return page.substring(from, page.indexOf("</section>", from));
	}

	/** The live table, in which one rule answers for all. */
	private String forAll(String table, String... answers) {
		String live = live(table, table + ".dmn");
		StringBuilder rule = new StringBuilder("<rule id=\"Rule_All\"><description>الكل</description>");
		Matcher inputs = Pattern.compile("<input id=").matcher(live);
		for (int i = 0; inputs.find(); i++) {
			rule.append("<inputEntry id=\"When_All_%d\"><text></text></inputEntry>".formatted(i));
		}
		for (int i = 0; i < answers.length; i++) {
			rule.append("<outputEntry id=\"Then_All_%d\"><text>%s</text></outputEntry>".formatted(i, answers[i]));
		}
		return live.replaceFirst("(?s)<rule .*</rule>", Matcher.quoteReplacement(rule + "</rule>"));
	}

	private String live(String model, String file) {
		int version = this.versions.versions(model, 1).get(0).number();
		return new String(this.versions.files(model, version).orElseThrow().get(file), StandardCharsets.UTF_8);
	}

	private String changed(String model, String file, String cell, String answer) {
		return replaced(live(model, file), cell, answer);
	}

	private static String replaced(String table, String cell, String answer) {
		String changed = table.replaceFirst("(<outputEntry id=\"[^\"]*" + cell + "\">\\s*<text>)[^<]*",
				"$1" + Matcher.quoteReplacement(answer));
		assertThat(changed).isNotEqualTo(table);
		return changed;
	}

	private String sent(Map<String, String> files) {
		Map<String, byte[]> contents = new TreeMap<>();
		files.forEach((name, content) -> contents.put(name, content.getBytes(StandardCharsets.UTF_8)));
		return "/desk/basic-data/models/waiting/" + this.candidates.add(this.users.of("owner"), contents);
	}

	/** As if the owner had sent the live table with another answer. */
	private String sent(String file, String cell, String answer) {
		return sent(file, changed("CaseLifecycle", file, cell, answer));
	}

	private String sent(String file, String changed) {
		return sent(Map.of(file, changed));
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
