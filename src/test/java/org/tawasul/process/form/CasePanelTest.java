package org.tawasul.process.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.IncomingFile;
import org.tawasul.attachment.SampleFiles;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What those who open a task learn about its case.
 */
@TawasulTest
class CasePanelTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private AttachmentService attachments;

	@Autowired
	private FormService forms;

	@Autowired
	private IdentityService identities;

	@BeforeEach
	void inArabic() {
		LocaleContextHolder.setLocale(Locale.forLanguageTag("ar"));
	}

	@AfterEach
	void nobodyIsSignedIn() {
		LocaleContextHolder.resetLocaleContext();
		this.identities.clearAuthentication();
		this.scenario.resetClock();
	}

	@Test
	void aWithdrawalWishIsTheReportersAndNotTheDepartments() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.cases.withdraw(number, "لم يعد الأمر يهمني");
		assertThat(history(number)).contains("مقدم الطلب\nطلب السحب وسببه: \u2068لم يعد الأمر يهمني",
				"أبدى المبلّغ رغبته في سحب البلاغ");
	}

	@Test
	void everyLineOfATextRunsInItsOwnDirection() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.cases.withdraw(number, "لم يعد الأمر يهمني.\nشكرًا.");
		assertThat(history(number)).contains("\u2068لم يعد الأمر يهمني.\u2069\n\u2068شكرًا.\u2069");
	}

	@Test
	void theMinisterReadsWhatHappenedBefore() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.cases.comment(number, "coordinator", true, "تواصلت مع الدفاع المدني");
		this.scenario.refer(number, "coordinator", "EDU-01-BLD");
		this.scenario.escalateToMinister(number);
		this.scenario.at(number).isWaitingAt("Task_DecideAsMinister");
		assertThat(history(number)).contains("تواصلت مع الدفاع المدني", "أُحيل الطلب إلى إدارة المباني",
				"انتهت المدة دون إنجاز، فصُعّد الطلب تلقائيًا", "رُفع الطلب إلى معالي الوزير");
	}

	@Test
	void afterAnObjectionItsReasonIsTold() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		this.cases.object(number, "ما زالت الرائحة قوية");
		assertThat(history(number)).containsSubsequence("اعتراض على الحل: \u2068ما زالت الرائحة قوية",
				"الحل: \u2068أُغلق مصدر الغاز");
	}

	@Test
	void ofALongHistoryTheLatestIsTold() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		for (int note = 1; note <= 40; note++) {
			this.cases.comment(number, "coordinator", true, "ملاحظة رقم " + note + ".");
		}
		assertThat(history(number)).endsWith("ما سبق ذلك مدوّن في ملف الطلب.")
			.contains("رقم 11.", "رقم 40.")
			.doesNotContain("رقم 10.");
	}

	@Test
	void dangerReporterAndFilesAreShown() {
		CaseNumber number = this.scenario.open(withDanger());
		try (IncomingFile photo = SampleFiles.incoming("photo.png", SampleFiles.png(1))) {
			this.attachments.addFromStaff(number, "coordinator", true, photo);
		}
		Map<String, Object> facts = facts(number, "EDU-01-SAF.coordinators");
		assertThat(facts).containsEntry("caseDanger", "يوجد مصابون. الخطر ما زال قائمًا.")
			.containsEntry("caseReporter",
					"\u2068نورة بنت سعد\u2069\nولي أمر\n\u2066+966551234567\u2069\n\u2066noura@moe.example\u2069");
		assertThat(facts.get("caseAttachments").toString()).startsWith("\u2068photo.png");
		assertThat(facts.get("caseAttachmentsLink")).isEqualTo("/desk/cases/" + number + "#attachments");
	}

	@Test
	void howToReachTheReporterIsToldToThoseWhoseTaskItIsAlone() {
		CaseNumber number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		assertThat(facts(number, "managers").get("caseReporter")).isEqualTo("\u2068نورة بنت سعد\u2069\nولي أمر");
		assertThat(facts(number, "managers")).doesNotContainKeys("caseDanger", "caseAttachments");
	}

	private String history(CaseNumber number) {
		return this.forms.getTaskFormVariables(this.scenario.task(number).getId())
			.get("caseEarlierComments")
			.toString();
	}

	private Map<String, Object> facts(CaseNumber number, String group) {
		String task = this.scenario.task(number).getId();
		this.identities.setAuthentication("somebody", List.of(group));
		return this.forms.getTaskFormVariables(task);
	}

	private static CaseReport withDanger() {
		CaseReport report = CaseScenario.incident(Category.FIRE, "SA-01");
		return new CaseReport(report.type(), report.category(), null, report.subject(), report.description(),
				report.region(), null, null, true, true, Map.of(), report.reporter(), Channel.WEB, report.language());
	}

}
