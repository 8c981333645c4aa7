package org.tawasul.basicdata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffPasswordService;
import org.tawasul.access.StaffPasswordService.InitialPassword;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Usernames;
import org.tawasul.language.Messages;
import org.tawasul.language.VisibleText;
import org.tawasul.page.FormDraftService;
import org.tawasul.page.FormSubmission;
import org.tawasul.page.IdempotentFormService;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where administrators create initial passwords: for everybody who has a role but no
 * password yet, or for named people who forgot theirs. The list is stored nowhere; the
 * page that asked for it gets it again for a while, since a second click makes the
 * browser drop what came of the first.
 */
@Controller
@RequestMapping("/desk/ministry/passwords")
class InitialPasswordController {

	private static final Logger log = LoggerFactory.getLogger(InitialPasswordController.class);

	/** Hashing more takes longer than a browser waits. */
	private static final int MAX_PASSWORDS = 5000;

	/** Of the names that nobody has. */
	private static final int MAX_SHOWN = 20;

	private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.ALL).get();

	/** The first characters of what a spreadsheet would take for a formula. */
	private static final String FORMULA = "=+-@\t";

	private final StaffPasswordService passwords;

	private final IdempotentFormService forms;

	private final CurrentUser user;

	private final MinistryDirectory ministry;

	private final Messages messages;

	InitialPasswordController(StaffPasswordService passwords, IdempotentFormService forms, CurrentUser user,
			MinistryDirectory ministry, Messages messages) {
		this.passwords = passwords;
		this.forms = forms;
		this.user = user;
		this.ministry = ministry;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView form() {
		return page(false);
	}

	@PostMapping
	Object issue(@RequestParam(defaultValue = "") String usernames, HttpServletRequest request, Locale locale) {
		List<String> named = named(usernames);
		List<String> unknown = named.stream().filter((name) -> this.ministry.person(name).isEmpty()).toList();
		if (!unknown.isEmpty()) {
			return unknownNames(usernames, unknown);
		}
		List<InitialPassword> made = issueOnce(named, FormSubmission.of(request));
		if (made.isEmpty()) {
			return page(true);
		}
		log.info("A list of {} initial passwords was sent", made.size());
		String list = Stream.concat(Stream.of(headings(locale)), made.stream().map((initial) -> line(initial, locale)))
			.collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("initial-passwords.csv").build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.body(list.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Those who have chosen a password since must not lose it: who was named is issued
	 * none a second time, but who has none by now gets one.
	 */
	private List<InitialPassword> issueOnce(List<String> named, FormSubmission form) {
		String request = request(form);
		return this.forms
			.carryOut(form, () -> issue(named.isEmpty() ? waiting() : named, request), (made) -> !made.isEmpty())
			.orElseGet(() -> {
				List<InitialPassword> again = new ArrayList<>(this.passwords.repeatInitialPasswords(request));
				again.addAll(named.isEmpty() ? issue(waiting(), request) : List.of());
				return again;
			});
	}

	private List<InitialPassword> issue(List<String> usernames, String request) {
		return this.passwords.issueInitialPasswords(usernames.stream().limit(MAX_PASSWORDS).toList(), request);
	}

	private List<String> waiting() {
		return this.passwords.usernamesWithoutPassword();
	}

	/**
	 * The page's id makes it one that nobody guesses; a form without one is no
	 * repetition.
	 */
	private String request(FormSubmission form) {
		String page = form.value(FormDraftService.FIELD);
		return String.join("\n", page.isEmpty() ? UUID.randomUUID().toString() : page, this.user.get().username(),
				form.value("usernames"));
	}

	private static List<String> named(String typed) {
		return Stream.of(typed.split("[\\p{Z}\\s,;،؛]+"))
			.filter((name) -> !VisibleText.isEmpty(name))
			.map(Usernames::normalize)
			.distinct()
			.toList();
	}

	/** A list with a name missing would go unnoticed, so there is none. */
	private ModelAndView unknownNames(String typed, List<String> unknown) {
		ModelAndView page = page(false);
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		page.addObject("typed", typed);
		page.addObject("unknown", unknown.stream().limit(MAX_SHOWN).toList());
		page.addObject("unknownCount", unknown.size());
		return page;
	}

	private ModelAndView page(boolean nobody) {
		int waiting = this.passwords.usernamesWithoutPassword().size();
		ModelAndView page = new ModelAndView("basicdata/passwords");
		page.addObject("waiting", waiting);
		page.addObject("most", MAX_PASSWORDS);
		page.addObject("nobody", nobody);
		page.addObject("typed", "");
		page.addObject("submission", FormSubmission.NONE);
		page.addObject("unknown", List.of());
		return page;
	}

	private String headings(Locale locale) {
		return CSV.format(Stream.of("username", "name", "password")
			.map((column) -> this.messages.text("basicdata.passwords.column." + column, locale))
			.toArray());
	}

	private String line(InitialPassword initial, Locale locale) {
		String name = this.ministry.person(initial.username()).map((person) -> person.name(locale)).orElse("");
		return CSV.format(Stream.of(initial.username(), name, initial.password())
			.map(InitialPasswordController::withoutFormula)
			.toArray());
	}

	private static String withoutFormula(String text) {
		return (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
