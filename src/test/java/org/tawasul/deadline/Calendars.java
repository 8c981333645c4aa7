package org.tawasul.deadline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

import org.tawasul.language.Dates;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Calendars for tests, read from settings just as the application reads them. */
final class Calendars {

	private Calendars() {
	}

	/** The calendar by default settings but for those given: name, value, name, value. */
	static WorkingCalendar with(String... settings) {
		Map<String, String> map = new HashMap<>();
		for (int i = 0; i < settings.length; i += 2) {
			map.put("tawasul.calendar." + settings[i], settings[i + 1]);
		}
		return new WorkingCalendar(new Shifts(new Binder(new MapConfigurationPropertySource(map))
			.bindOrCreate("tawasul.calendar", CalendarSettings.class), (date) -> false));
	}

	static Instant riyadh(String local) {
		return LocalDateTime.parse(local).atZone(Dates.ZONE).toInstant();
	}

	static String riyadh(Instant moment) {
		return LocalDateTime.ofInstant(moment, Dates.ZONE).toString();
	}

}
