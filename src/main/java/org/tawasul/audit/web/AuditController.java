package org.tawasul.audit.web;

import java.util.List;
import java.util.Locale;

import org.apache.commons.lang3.EnumUtils;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditEntry;
import org.tawasul.audit.AuditEntryFormatter;
import org.tawasul.audit.AuditFilter;
import org.tawasul.audit.AuditTrail;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The audit trail, for administrators: the access rules of {@code /desk/audit} let nobody
 * else in. What an address says and makes no sense chooses nothing.
 */
@Controller
class AuditController {

	private static final int PAGE = 50;

	private final AuditTrail trail;

	private final AuditEntryFormatter formatter;

	AuditController(AuditTrail trail, AuditEntryFormatter formatter) {
		this.trail = trail;
		this.formatter = formatter;
	}

	@GetMapping("/desk/audit")
	String list(@RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String action,
			@RequestParam(defaultValue = "") String before, Locale locale, Model model) {
		String username = person.strip().toLowerCase(Locale.ROOT);
		AuditAction chosen = EnumUtils.getEnum(AuditAction.class, action);
		List<AuditEntry> found = this.trail
			.find(new AuditFilter(username.isEmpty() ? null : username, chosen, id(before)), PAGE + 1);
		model.addAttribute("entries",
				found.stream().limit(PAGE).map((entry) -> this.formatter.view(entry, locale)).toList());
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

}
