package org.tawasul.process.trial;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;
import org.tawasul.rehearsal.KeptText;
import org.tawasul.rehearsal.TrialReport.Name;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The way to a fault is told in the reader's language, also once it has been kept. */
@TawasulTest
class TrialWordsTest {

	private static final List<TrialStep> WAY = List.of(new TrialStep("", "INCIDENT FIRE"),
			new TrialStep("Task_AssessCase", "REFER NORMAL"),
			new TrialStep("CatchEvent_Accepted", "ResolutionAccepted"));

	@Autowired
	private Messages messages;

	@Autowired
	private MessageSource source;

	@Autowired
	private MinistryDirectory ministry;

	@Test
	void stepsChoicesAndKindsOfReportsAreNamedAsInTheFiles() {
		assertThat(said("", Locale.forLanguageTag("ar"))).isEqualTo("بلاغ، حريق ← دراسة (إحالة، عادي) ← قبِل الحل");
		assertThat(said("", Locale.ENGLISH)).isEqualTo("Incident report, Fire → Assess (Refer, Normal) → قبِل الحل");
	}

	@Test
	void soAreStatusesAndGroups() {
		assertThat(said("in_progress", Locale.ENGLISH)).startsWith("In progress: Incident report");
		assertThat(said("minister-office", Locale.ENGLISH)).startsWith("Minister and Minister’s office: ");
		assertThat(said("EDU-01-SAF.coordinators", Locale.forLanguageTag("ar"))).startsWith("منسقو ")
			.doesNotContain("EDU-01");
		assertThat(said("2030-01-01", Locale.ENGLISH)).startsWith("2030-01-01: ");
	}

	private String said(String detail, Locale locale) {
		TrialWords words = new TrialWords(Map.of("Task_AssessCase", new Name("دراسة", "Assess"), "REFER",
				new Name("إحالة", "Refer"), "NORMAL", new Name("عادي", "Normal"), "CatchEvent_Accepted",
				new Name("قبِل الحل", null), "in_progress", new Name("قيد المعالجة", "In progress")), this.messages,
				this.ministry);
		return this.source
			.getMessage(KeptText.of(words.of(new TrialFault("Task_AssessCase", "trial-stuck", detail, WAY))), locale);
	}

}
