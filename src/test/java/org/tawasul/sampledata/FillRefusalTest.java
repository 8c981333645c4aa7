package org.tawasul.sampledata;

import java.time.Clock;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseType;
import org.tawasul.language.CommandMessages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@code fill} says, with exit code 2, in a demo that has cases. */
@TawasulTest
class FillRefusalTest {

	@Autowired
	private SampleDataService service;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private Clock clock;

	@Test
	void aDemoThatHasCasesIsNotFilledOnceMore() {
		this.scenario.open(CaseScenario.of(CaseType.INQUIRY, "SA-01"));
		CommandMessages messages = new CommandMessages();
		assertThatExceptionOfType(FillRefusedException.class)
			.isThrownBy(() -> FillCommand.fill(this.service, this.clock, new FillOptions(10, 1, 1, Locale.ENGLISH),
					new FillConsole(System.out, messages, Locale.ENGLISH)))
			.satisfies((
					refused) -> assertThat(messages.text(refused.key(), SupportedLanguages.ARABIC, refused.arguments()))
						.contains("في هذه النسخة طلبات من قبل"));
	}

}
