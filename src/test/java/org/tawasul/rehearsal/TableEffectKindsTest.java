package org.tawasul.rehearsal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is told beside the answers of the changed table itself: times that follow another
 * importance, samples, tables that cannot be tried, and times that change in some rows
 * only.
 */
@TawasulTest
class TableEffectKindsTest extends SendsChangedTables {

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

}
