package org.tawasul.meeting;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.casefile.CaseType;
import org.tawasul.meeting.MeetingCommitment.Promise;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a promise is called that somebody has only described.
 */
class MeetingCommitmentTest {

	@ParameterizedTest
	@ValueSource(strings = { "1-", "", "أ" })
	void aFirstLineThatSaysNothingIsNoSubject(String first) {
		String text = first + "\n" + "تصرف المكافأة خلال شهر. ".repeat(40);
		Promise promise = Promise.of(CaseType.COMPLAINT, "EDU-01", text);
		assertThat(promise.subject()).hasSizeBetween(3, 150).contains("تصرف المكافأة").doesNotContain("\n");
		assertThat(promise.description()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "صرف المكافأة", "صرف المكافأة\nخلال شهر" })
	void theFirstLineIsTheSubject(String text) {
		assertThat(Promise.of(CaseType.COMPLAINT, "EDU-01", text).subject()).isEqualTo("صرف المكافأة");
	}

}
