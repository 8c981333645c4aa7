package org.tawasul.deadline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

import org.tawasul.language.DateFormatter;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Calendars for tests, read from settings just as the application reads them. */
final class CalendarFixture {

	private CalendarFixture() {
	}

	/** The calendar by default settings but for those given: name, value, name, value. */
	static WorkingCalendar with(String... settings) {
		Map<String, String> map = new HashMap<>();
		for (int i = 0; i < settings.length; i += 2) {
			map.put("tawasul.calendar." + settings[i], settings[i + 1]);
		}
		CalendarProperties properties = new Binder(new MapConfigurationPropertySource(map))
			.bindOrCreate("tawasul.calendar", CalendarProperties.class);
		return new WorkingCalendar(new WorkingDayFinder(properties, (date) -> false, () -> WorkingWeek.of(properties)));
	}

	static Instant riyadh(String local) {
		return LocalDateTime.parse(local).atZone(DateFormatter.ZONE).toInstant();
	}

	static String riyadh(Instant moment) {
		return LocalDateTime.ofInstant(moment, DateFormatter.ZONE).toString();
	}

}
