package org.tawasul.language;

import java.time.Duration;
import java.util.Locale;

import com.ibm.icu.text.IDNA;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.language.EmailAddressParser.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class EmailAddressParserTest {

	@ParameterizedTest
	@ValueSource(strings = { "sara@example.com،", "sara@example.com.", " sara@example.com ", "sara@example.com,",
			"\u200fsara@example.com\u202c", "sara@example.com\u00a0؛", "sara\u200b@example.com", "sara@example.com ،" })
	void whatComesAlongWithAnAddressIsForgiven(String typed) {
		assertThat(EmailAddressParser.normalize(typed)).isEqualTo("sara@example.com");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sara@example.com", "s.al-mithal+noor@mail.moe.example", "o'hara@example.sa",
			"Sara_1@EXAMPLE.COM", "sara@مثال.السعودية", "sara@xn--mgbh0fb.xn--mgberp4a5d4ar", "a@r3---x.example" })
	void whatMailCanReachIsTaken(String address) {
		assertThat(EmailAddressParser.normalize(address)).isEqualTo(address);
		assertThat(EmailAddressParser.fault(address)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "sara@example.com'|DOMAIN", "sara@example|DOMAIN", "sara@-example.com|DOMAIN",
					"sara@example-.com|DOMAIN", "sara@exa_mple.com|DOMAIN", "sara@example..com|DOMAIN",
					"sara@.com|DOMAIN", "sara@10.0.0.1|DOMAIN", "sara@[10.0.0.1]|DOMAIN", "sara@example.c|DOMAIN",
					"sara@exam،ple.com|SEVERAL", "sara@example.com\"|DOMAIN", "sara٥@example.com|MAILBOX",
					"سارة@example.com|MAILBOX", "\"sara\"@example.com|MAILBOX", ".sara@example.com|MAILBOX",
					"sara.@example.com|MAILBOX", "sa..ra@example.com|MAILBOX", "sara(x)@example.com|MAILBOX",
					"sa ra@example.com|BLANK", "sara@exam ple.com|BLANK", "sara@a.com;hind@b.com|SEVERAL",
					"sara@a.com,hind@b.com|SEVERAL", "Sara <sara@example.com>|SEVERAL", "sara@@example.com|SEVERAL",
					"sara|INCOMPLETE", "@example.com|INCOMPLETE", "sara@|INCOMPLETE" })
	void whatMailCannotReachIsRefusedWithTheReason(String address, Fault fault) {
		assertThat(EmailAddressParser.fault(address)).contains(fault);
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", "\u00a0", "،", ".", ". " })
	void manyStopsBeforeALetterAreReadInAMoment(String stop) {
		String typed = "a@b.co" + stop.repeat(100_000) + "a";
		assertTimeoutPreemptively(Duration.ofSeconds(5), () -> EmailAddressParser.normalize(typed));
	}

	@Test
	void aCommaThatABrowserEncodedAsPartOfTheDomainIsSeen() {
		String domain = IDNA.getUTS46Instance(IDNA.DEFAULT)
			.nameToASCII("example.com،", new StringBuilder(), new IDNA.Info())
			.toString();
		assertThat(domain).startsWith("example.xn--");
		assertThat(EmailAddressParser.fault("sara@" + domain)).contains(Fault.DOMAIN);
	}

	@Test
	void theReasonsAreToldInBothLanguages() {
		Messages messages = new Messages(new IcuMessageSource());
		for (Fault fault : Fault.values()) {
			for (Locale locale : SupportedLanguages.ALL) {
				assertThat(messages.find("language.email." + fault, locale)).isPresent();
			}
		}
	}

	@Test
	void anAddressHasItsLength() {
		assertThat(EmailAddressParser.fault("a".repeat(64) + "@example.com")).isEmpty();
		assertThat(EmailAddressParser.fault("a".repeat(65) + "@example.com")).contains(Fault.MAILBOX);
		assertThat(EmailAddressParser.fault("a@" + "b".repeat(64) + ".com")).contains(Fault.DOMAIN);
	}

}
