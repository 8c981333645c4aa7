package org.tawasul.audit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditEntry;
import org.tawasul.audit.AuditFilter;
import org.tawasul.audit.AuditTrail;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The audit trail, for administrators: the access rules of {@code /desk/audit} let nobody
 * else in. Entries hold user names; the names to them come from the directory. What an
 * address says and makes no sense chooses nothing.
 */
@Controller
class AuditController {

	private static final int PAGE = 50;

	private final AuditTrail trail;

	private final MinistryDirectory directory;

	private final Messages messages;

	AuditController(AuditTrail trail, MinistryDirectory directory, Messages messages) {
		this.trail = trail;
		this.directory = directory;
		this.messages = messages;
	}

	@GetMapping("/desk/audit")
	String list(@RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String action,
			@RequestParam(defaultValue = "") String before, Locale locale, Model model) {
		String username = person.strip().toLowerCase(Locale.ROOT);
		AuditAction chosen = EnumUtils.getEnum(AuditAction.class, action);
		List<AuditEntry> found = this.trail
			.find(new AuditFilter(username.isEmpty() ? null : username, chosen, id(before)), PAGE + 1);
		model.addAttribute("entries", found.stream().limit(PAGE).map((entry) -> view(entry, locale)).toList());
		model.addAttribute("older", (found.size() > PAGE) ? found.get(PAGE - 1).id() : null);
		model.addAttribute("newest", id(before) == Long.MAX_VALUE);
		model.addAttribute("actions", AuditAction.values());
		model.addAttribute("person", username);
		model.addAttribute("chosen", chosen);
		model.addAttribute("filtered", !username.isEmpty() || chosen != null || !before.isEmpty());
		return "audit/trail";
	}

	private static long id(String text) {
		return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
	}

	private AuditEntryView view(AuditEntry entry, Locale locale) {
		String actor = (entry.actor() != null) ? name(entry.actor(), locale)
				: this.messages.text("audit.actor.system", locale);
		return new AuditEntryView(entry.at(), label("action", entry.action(), locale), actor, text(entry.actor()),
				name(entry.subject(), locale), text(entry.subject()), details(entry, locale));
	}

	private Map<String, String> details(AuditEntry entry, Locale locale) {
		Map<String, String> details = new LinkedHashMap<>();
		entry.details()
			.forEach((name, value) -> details.put(label("detail", name, locale), value(name, value, locale)));
		return details;
	}

	/** Codes of ours are shown by their labels, ids of the engine as they are. */
	private String value(String name, String value, Locale locale) {
		return switch (name) {
			case "change" -> label("change", value, locale);
			case "role" -> this.messages.find("staff-role." + value, locale).orElse(value);
			case "reason" -> this.messages.find("delivery.reason." + value, locale).orElse(value);
			case "unit" -> this.directory.unit(value).map((unit) -> unit.name(locale)).orElse(value);
			default -> value;
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
