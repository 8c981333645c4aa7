package org.tawasul.language;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.language.SupportedLanguages.ARABIC;
import static org.tawasul.language.SupportedLanguages.ENGLISH;

class DateFormatterTest {

	private static final Instant MORNING = Instant.parse("2026-11-22T06:05:00Z");

	private final DateFormatter dates = new DateFormatter(new Messages(new IcuMessageSource()));

	@Test
	void aMomentIsWrittenWithBothCalendarsInRiyadhsTime() {
		assertThat(this.dates.full(MORNING, ARABIC))
			.isEqualTo("الأحد 12 جمادى الآخرة 1448هـ الموافق 22 نوفمبر 2026م، الساعة 9:05 صباحًا");
		assertThat(this.dates.full(MORNING, ENGLISH))
			.isEqualTo("Sunday, 22 November 2026 (12 Jumada II 1448 AH), 9:05 a.m.");
	}

	@Test
	void midnightInRiyadhBeginsTheNextDay() {
		assertThat(this.dates.day(Instant.parse("2027-02-07T21:00:00Z"), ARABIC))
			.isEqualTo("الاثنين 1 رمضان 1448هـ الموافق 8 فبراير 2027م");
		assertThat(this.dates.day(LocalDate.of(2027, 2, 8), ENGLISH))
			.isEqualTo("Monday, 8 February 2027 (1 Ramadan 1448 AH)");
	}

	@Test
	void listsShowFigures() {
		assertThat(this.dates.brief(MORNING.plusSeconds(6 * 3600), ARABIC))
			.isEqualTo("12/06/1448هـ – 22/11/2026م، 3:05 م");
		assertThat(this.dates.brief(MORNING, ENGLISH)).isEqualTo("22/11/2026 – 12/06/1448 AH, 9:05 a.m.");
		assertThat(this.dates.briefDay(MORNING, ENGLISH)).isEqualTo("22/11/2026 – 12/06/1448 AH");
	}

	@Test
	void aFieldShowsADayAsPeopleTypeItAndWhatWasTypedAsItIs() {
		assertThat(this.dates.field(LocalDate.of(2026, 10, 31))).isEqualTo("31/10/2026");
		assertThat(this.dates.field("2026-10-31")).isEqualTo("31/10/2026");
		assertThat(this.dates.field("20 جمادى الأولى 1448")).isEqualTo("20 جمادى الأولى 1448");
		assertThat(this.dates.field("2026-02-31")).isEqualTo("2026-02-31");
		assertThat(this.dates.field("")).isEmpty();
		assertThat(this.dates.field(null)).isNull();
	}

	@Test
	void aDayBeyondTheHijriTablesKeepsItsGregorianDate() {
		assertThat(this.dates.day(LocalDate.of(2900, 1, 1), ENGLISH)).isEqualTo("Friday, 1 January 2900");
		assertThat(this.dates.briefDay(Instant.parse("1800-01-01T00:00:00Z"), ARABIC)).isEqualTo("01/01/1800م");
	}

}
