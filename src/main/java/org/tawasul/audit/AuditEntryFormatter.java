package org.tawasul.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Formats entries of the audit trail for people. Entries hold user names; the names to
 * them come from the directory.
 */
@Component
public class AuditEntryFormatter {

	private static final String BEFORE = "before.";

	private static final String AFTER = "after.";

	private final MinistryDirectory directory;

	private final Messages messages;

	AuditEntryFormatter(MinistryDirectory directory, Messages messages) {
		this.directory = directory;
		this.messages = messages;
	}

	/**
	 * An entry in the reader's language.
	 * @param entry the entry
	 * @param locale the reader's
	 * @return labels and names for its codes
	 */
	public AuditEntryView view(AuditEntry entry, Locale locale) {
		String actor = (entry.actor() != null) ? name(entry.actor(), locale)
				: this.messages.text("audit.actor.system", locale);
		return new AuditEntryView(entry.at(), label("action", entry.action(), locale), actor, text(entry.actor()),
				name(entry.subject(), locale), text(entry.subject()), details(entry, locale), changes(entry, locale));
	}

	private Map<String, String> details(AuditEntry entry, Locale locale) {
		Map<String, String> details = new LinkedHashMap<>();
		entry.details().forEach((name, value) -> {
			if (!name.startsWith(BEFORE) && !name.startsWith(AFTER)) {
				details.put(label("detail", name, locale), value(name, value, locale));
			}
		});
		return details;
	}

	private List<AuditEntryView.Change> changes(AuditEntry entry, Locale locale) {
		return entry.details()
			.keySet()
			.stream()
			.filter((name) -> name.startsWith(BEFORE) || name.startsWith(AFTER))
			.map((name) -> name.substring(name.indexOf('.') + 1))
			.distinct()
			.map((name) -> new AuditEntryView.Change(label("detail", name, locale),
					changed(name, entry.details().get(BEFORE + name), locale),
					changed(name, entry.details().get(AFTER + name), locale)))
			.toList();
	}

	private @Nullable String changed(String name, @Nullable String value, Locale locale) {
		return (value != null) ? value(name, value, locale) : null;
	}

	/** Codes of ours are shown by their labels, ids of the engine as they are. */
	private String value(String name, String value, Locale locale) {
		return switch (name) {
			case "change" -> label("change", value, locale);
			case "role" -> this.messages.find("staff-role." + value, locale).orElse(value);
			case "as" -> this.messages.find("basicdata.as." + value, locale).orElse(value);
			case "kind" -> this.messages.find("unit-kind." + value, locale).orElse(value);
			case "region" -> this.messages.find("region." + value, locale).orElse(value);
			case "facility_kind" -> this.messages.find("facility." + value, locale).orElse(value);
			case "channel" -> this.messages.find("channel." + value, locale).orElse(value);
			case "done" -> this.messages.find("audit.done." + value, locale).orElse(value);
			case "given" -> Stream.of(value.split(" "))
				.map((piece) -> this.messages.find("audit.given." + piece, locale).orElse(piece))
				.collect(Collectors.joining(" · "));
			case "found-by" -> this.messages.find("callcentre.found-by." + value, locale).orElse(value);
			case "reason" -> this.messages.find("delivery.reason." + value, locale).orElse(value);
			case "workdays" -> Stream.of(value.split(" "))
				.map((day) -> this.messages.find("editor.day." + day, locale).orElse(day))
				.collect(Collectors.joining(" · "));
			case "unit", "parent" -> this.directory.unitName(value, locale);
			default -> name.startsWith("column.") ? label("change", value, locale) : value;
		};
	}

	private String label(String kind, String code, Locale locale) {
		return this.messages.find("audit." + kind + "." + code, locale).orElse(code);
	}

	private String name(@Nullable String username, Locale locale) {
		return (username == null) ? ""
				: this.directory.person(username).map((person) -> person.name(locale)).orElse("");
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
