package org.tawasul.webapps.ui;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.tawasul.access.CurrentUser;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.process.deployment.ModelLabels;
import org.tawasul.process.EngineGroups;
import org.tawasul.webapps.GroupNames;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The texts of our scripts in Camunda's applications, from the bundles, as a module that
 * the scripts import.
 */
@RestController
class ScriptMessagesController {

	/** Stands where the text has a number of its own; no text contains it. */
	private static final String ANYTHING = "\uFFFC";

	private static final List<String> FIXED = List.of("required", "max", "min", "max-length", "min-length", "pattern",
			"email", "select", "search", "no-results", "nothing", "add", "remove", "clear", "tasklist", "cockpit",
			"admin", "actions", "when", "and", "then", "annotations", "null", "zoom-in", "zoom-out", "zoom-reset",
			"hit-policy", "hit-policy.unique", "hit-policy.collect", "hit-policy.first");

	private static final List<String> FILTERS = List.of("unit", "mine", "overdue", "today", "important");

	/** Of Tasklist's columns and signs. */
	private static final List<String> CONTROLS = List.of("filters", "list", "task", "home", "menu", "plus", "link",
			"floppy-disk", "resize-full", "resize-small", "menu-up", "menu-down");

	/** Of Cockpit's figures. */
	private static final List<String> FIGURES = List.of("title", "open", "late", "minister", "failed", "by-status",
			"status", "step", "case", "subject", "unit", "since", "until", "took", "no-failed", "tried", "reason",
			"detail", "repair", "tab", "versions", "exact", "few", "other-model", "period", "days-7", "days-30",
			"days-90", "days-365", "days", "from", "to", "show", "period-wrong", "colour", "heat-open", "heat-late",
			"heat-passed", "heat-median", "heat-ninetieth", "open-now", "beside", "passed", "median", "ninetieth",
			"none", "nothing", "more", "close", "failed-load", "again", "timeline", "older", "steps", "events", "still",
			"not-seen", "running", "closed");

	/** Of the ways that cases took. */
	private static final List<String> WAYS = List.of("tab", "most", "way", "cases", "share", "outcome", "draw", "hide",
			"drawn", "median", "returns", "returned-cases", "times", "came-from", "repeated", "direct", "back", "order",
			"no-steps", "note", "nothing", "desk");

	private final ModelLabels labels;

	private final Messages messages;

	private final GroupNames groupNames;

	private final MinistryDirectory ministry;

	private final CurrentUser user;

	private final ObjectMapper json;

	ScriptMessagesController(ModelLabels labels, Messages messages, GroupNames groupNames, MinistryDirectory ministry,
			CurrentUser user, ObjectMapper json) {
		this.groupNames = groupNames;
		this.ministry = ministry;
		this.user = user;
		this.labels = labels;
		this.messages = messages;
		this.json = json;
	}

	@GetMapping(path = "/camunda/app/tawasul/words.js", produces = "text/javascript;charset=UTF-8")
	ResponseEntity<String> module(Locale locale) throws JsonProcessingException {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache().cachePrivate())
			.body("export default " + this.json.writeValueAsString(texts(locale)) + ";\n");
	}

	private Map<String, Object> texts(Locale locale) {
		Map<String, String> applications = new LinkedHashMap<>();
		RtlStyleSheets.APPLICATIONS.forEach((name) -> applications.put(name, text("app." + name, locale)));
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("applications", applications);
		all.put("vendor", text("app.vendor", locale));
		all.put("desk", text("desk", locale));
		all.put("deskTitle", text("desk.title", locale));
		all.put("otherLanguage", this.messages.text("language.switch", locale));
		all.put("caseFile", text("case.file", locale));
		all.put("caseNumber", text("case.number", locale));
		all.put("openCase", text("case.open", locale));
		all.put("noCase", text("case.none", locale));
		all.put("caseHistory", text("case.history", locale));
		all.put("caseGone", text("case.gone", locale));
		all.put("caseFailed", text("case.failed", locale));
		all.put("moved", text("moved", locale));
		all.put("next", text("next", locale));
		all.put("gone", text("gone", locale));
		all.put("findInstance", text("find-instance", locale));
		all.put("noInstance", text("find-instance.none", locale));
		all.put("controls",
				CONTROLS.stream().collect(Collectors.toMap((name) -> name, (name) -> text("control." + name, locale))));
		all.put("figures", FIGURES.stream()
			.collect(Collectors.toMap(Function.identity(), (key) -> text("figures." + key, locale))));
		all.put("ways",
				WAYS.stream().collect(Collectors.toMap(Function.identity(), (key) -> text("ways." + key, locale))));
		all.put("fixed", fixed(locale).toList());
		all.put("names", names(locale));
		return all;
	}

	/**
	 * Camunda's English text and ours, in pairs; the filters' names are kept in Arabic.
	 */
	private Stream<List<String>> fixed(Locale locale) {
		Stream<List<String>> camundaTexts = FIXED.stream()
			.map((key) -> List.of(text("fixed." + key, SupportedLanguages.ENGLISH), text("fixed." + key, locale)));
		Stream<List<String>> filters = FILTERS.stream()
			.map((key) -> List.of(text("filter." + key, SupportedLanguages.ARABIC), text("filter." + key, locale)));
		return Stream.of(camundaTexts, filters, modelNames(locale)).flatMap((pairs) -> pairs);
	}

	/** What Tasklist shows of models is Arabic. */
	private Stream<List<String>> modelNames(Locale locale) {
		return !isEnglish(locale) ? Stream.empty()
				: this.labels.englishNames().entrySet().stream().map((name) -> List.of(name.getKey(), name.getValue()));
	}

	/** The engine keeps the names of groups, and the reader's own, in Arabic. */
	private Map<String, String> names(Locale locale) {
		Map<String, String> names = new HashMap<>();
		if (!isEnglish(locale)) {
			return names;
		}
		this.ministry.groups()
			.stream()
			.map(EngineGroups::idOf)
			.forEach((group) -> names.put(this.groupNames.of(group, SupportedLanguages.ARABIC),
					this.groupNames.of(group, locale)));
		this.user.find()
			.flatMap((reader) -> this.ministry.person(reader.username()))
			.ifPresent((person) -> names.put(person.arabicName(), person.name(locale)));
		return names;
	}

	private static boolean isEnglish(Locale locale) {
		return locale.getLanguage().equals(SupportedLanguages.ENGLISH.getLanguage());
	}

	private String text(String key, Locale locale) {
		return this.messages.text("webapps." + key, locale, ANYTHING);
	}

}
