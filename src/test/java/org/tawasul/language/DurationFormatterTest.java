package org.tawasul.language;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DurationFormatterTest {

	private final DurationFormatter durations = new DurationFormatter(new Messages(new IcuMessageSource()));

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "P3DT4H|بقي 3 أيام و4 ساعات|3 days and 4 hours left",
					"P1DT2H|بقي يوم وساعتان|1 day and 2 hours left", "P11DT59M|بقي 11 يومًا|11 days left",
					"P100D|بقي 100 يوم|100 days left", "PT2H15M|بقي ساعتان و15 دقيقة|2 hours and 15 minutes left",
					"PT10M|بقي 10 دقائق|10 minutes left", "PT59S|بقي أقل من دقيقة|less than a minute left",
					"PT0S|بقي أقل من دقيقة|less than a minute left", "P-2DT-2M|متأخر منذ يومين|overdue by 2 days",
					"PT-1H-2M|متأخر منذ ساعة ودقيقتين|overdue by 1 hour and 2 minutes",
					"P1234D|بقي 1,234 يومًا|1,234 days left" })
	void whatIsLeftIsSaidWithThePluralsOfTheLanguage(Duration left, String arabic, String english) {
		assertThat(this.durations.left(left, SupportedLanguages.ARABIC)).isEqualTo(arabic);
		assertThat(this.durations.left(left, SupportedLanguages.ENGLISH)).isEqualTo(english);
	}

	@Test
	void aLengthOfTimeStandsByItself() {
		assertThat(this.durations.format(Duration.ofMinutes(-121), SupportedLanguages.ARABIC))
			.isEqualTo("ساعتان ودقيقة");
	}

}
