package org.tawasul.language;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {

	private final Messages messages = new Messages(new IcuMessageSource());

	@Test
	void everyLanguageButEnglishIsAnsweredInArabic() {
		assertThat(this.messages.text("language.name", Locale.UK)).isEqualTo("English");
		assertThat(this.messages.text("language.name", Locale.FRANCE)).isEqualTo("العربية");
		assertThat(this.messages.text("language.name", Locale.ROOT)).isEqualTo("العربية");
	}

	@Test
	void anUnknownKeyIsShownAsItIsRatherThanStoppingThePage() {
		assertThat(this.messages.text("no.such.word", SupportedLanguages.ARABIC, 1)).isEqualTo("no.such.word");
		assertThat(this.messages.find("no.such.word", SupportedLanguages.ENGLISH)).isEmpty();
	}

}
