package org.tawasul.callcentre.web;

import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lengths of calls on a server whose own language has other digits.
 */
class CallViewMapperTest {

	private final Locale before = Locale.getDefault();

	@BeforeEach
	void aServerThatWritesArabicDigits() {
		Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
	}

	@AfterEach
	void theServerAsItWas() {
		Locale.setDefault(this.before);
	}

	@Test
	void lengthsAreInTheDigitsThatThePagesScriptReads() {
		assertThat(CallViewMapper.length(Duration.ofSeconds(245))).isEqualTo("4:05");
		assertThat(CallViewMapper.length(Duration.ofHours(2))).isEqualTo("120:00");
	}

}
