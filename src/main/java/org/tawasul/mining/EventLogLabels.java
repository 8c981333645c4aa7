package org.tawasul.mining;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.StatusLabels;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;

/**
 * The names of what one event log tells, in its reader's language, each looked up once.
 */
final class EventLogLabels {

	private final StepLabels steps;

	private final Map<String, String> statuses;

	private final MinistryDirectory ministry;

	private final Messages messages;

	private final boolean events;

	private final Locale locale;

	private final Map<String, String> known = new HashMap<>();

	EventLogLabels(StepLabels steps, StatusLabels statuses, MinistryDirectory ministry, Messages messages,
			boolean events, Locale locale) {
		this.steps = steps;
		this.statuses = statuses.all(locale);
		this.ministry = ministry;
		this.messages = messages;
		this.events = events;
		this.locale = locale;
	}

	/** Of a step, or of an event of the timeline. */
	String activity(String code) {
		return known("activity", code,
				() -> this.events ? text("mining.event", code) : this.steps.find(code, this.locale).orElse(code));
	}

	/** Of a code of a kind that the bundles know: a type, a category, a region. */
	String code(String kind, @Nullable String code) {
		return (code != null) ? known(kind, code, () -> text(kind, code)) : "";
	}

	String unit(@Nullable String code) {
		return (code != null) ? known("unit", code, () -> this.ministry.unitName(code, this.locale)) : "";
	}

	String status(@Nullable String code) {
		return (code != null) ? this.statuses.getOrDefault(code, code) : "";
	}

	private String text(String kind, String code) {
		return this.messages.find(kind + "." + code, this.locale).orElse(code);
	}

	private String known(String kind, String code, Supplier<String> name) {
		String key = kind + "." + code;
		String found = this.known.get(key);
		if (found == null) {
			found = name.get();
			this.known.put(key, found);
		}
		return found;
	}

}
