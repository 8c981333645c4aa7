package org.tawasul.attachment.form;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileSizeFormatterTest {

	@ParameterizedTest
	@CsvSource({ "10,1 كيلوبايت,1 kB", "300000,293 كيلوبايت,293 kB", "2516582,2.4 ميغابايت,2.4 MB",
			"20971520,20 ميغابايت,20 MB" })
	void aSizeIsWrittenAsPeopleWriteIt(long bytes, String arabic, String english) {
		FileSizeFormatter sizes = new FileSizeFormatter();
		assertThat(sizes.text(bytes, Locale.forLanguageTag("ar"))).isEqualTo(arabic);
		assertThat(sizes.text(bytes, Locale.ENGLISH)).isEqualTo(english);
	}

}
