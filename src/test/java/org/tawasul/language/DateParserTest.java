package org.tawasul.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.language.DateParser.ParsedDate;

import static org.assertj.core.api.Assertions.assertThat;

class DateParserTest {

	private final DateParser parser = DateParsers.parser();

	private final DateFormatter formatter = new DateFormatter(new Messages(new IcuMessageSource()));

	@Test
	void whateverWeWriteOurselvesIsRead() {
		Instant moment = Instant.parse("2026-01-01T00:10:00Z");
		for (int step = 0; step < 800; step++) {
			moment = moment.plusSeconds(86_400 - 127 * 60);
			ZonedDateTime local = moment.atZone(DateFormatter.ZONE);
			ParsedDate day = new ParsedDate(local.toLocalDate(), Optional.empty());
			ParsedDate full = new ParsedDate(local.toLocalDate(), Optional.of(local.toLocalTime()));
			for (var locale : SupportedLanguages.ALL) {
				assertThat(this.parser.parse(this.formatter.day(moment, locale))).contains(day);
				assertThat(this.parser.parse(this.formatter.briefDay(moment, locale))).contains(day);
				assertThat(this.parser.parse(this.formatter.full(moment, locale))).contains(full);
				assertThat(this.parser.parse(this.formatter.brief(moment, locale))).contains(full);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "18/06/1448هـ, 2026-11-28", "18/06/1448 هـ, 2026-11-28", "18-06-1448, 2026-11-28",
			"18 جمادى الآخرة 1448, 2026-11-28", "السبت 18 جمادى الثانية 1448هـ, 2026-11-28", "١٨/٠٦/١٤٤٨ه, 2026-11-28",
			"28/11/2026م, 2026-11-28", "28 نوفمبر 2026, 2026-11-28", "28 November 2026, 2026-11-28",
			"'Saturday, 28 Nov 2026', 2026-11-28", "1448/6/18, 2026-11-28", "2026\u201111\u201128, 2026-11-28",
			"'28\u00a0/11/2026', ", "2026-02-30, ", "18/06/1448م, 1448-06-18", "'18/06/1448هـ – 29/11/2026م', ",
			"28 رمضان 2026, ", "tomorrow, ", "'', " })
	void aDayIsReadInEitherCalendar(String typed, LocalDate day) {
		assertThat(this.parser.parse(typed).map(ParsedDate::day)).isEqualTo(Optional.ofNullable(day));
	}

	@ParameterizedTest
	@CsvSource({ "9:05 ص, 09:05", "9:05 مساءً, 21:05", "12:00 ص, 00:00", "12:30 م, 12:30", "9:05 p.m., 21:05",
			"9:05PM, 21:05", "٢١:٠٥, 21:05", "21:05, 21:05" })
	void aTimeIsReadByBothClocks(String typed, LocalTime time) {
		assertThat(this.parser.parseTime(typed)).contains(time);
	}

	@ParameterizedTest
	@ValueSource(strings = { "21:05 م", "0:10 ص", "25:00", "9", "9:5" })
	void whatIsNoTimeIsNone(String typed) {
		assertThat(this.parser.parseTime(typed)).isEmpty();
	}

}
