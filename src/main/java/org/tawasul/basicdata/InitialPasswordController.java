package org.tawasul.basicdata;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.access.StaffPasswordService;
import org.tawasul.access.StaffPasswordService.InitialPassword;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Usernames;
import org.tawasul.language.Messages;
import org.tawasul.language.VisibleText;

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
 * password yet, or for named people who forgot theirs. The list is sent once and stored
 * nowhere.
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

	private final MinistryDirectory ministry;

	private final Messages messages;

	InitialPasswordController(StaffPasswordService passwords, MinistryDirectory ministry, Messages messages) {
		this.passwords = passwords;
		this.ministry = ministry;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView form() {
		return page(false);
	}

	@PostMapping
	Object issue(@RequestParam(defaultValue = "") String usernames, Locale locale) {
		List<String> named = named(usernames);
		List<String> unknown = named.stream().filter((name) -> this.ministry.person(name).isEmpty()).toList();
		if (!unknown.isEmpty()) {
			return unknownNames(usernames, unknown);
		}
		List<String> wanted = named.isEmpty() ? this.passwords.usernamesWithoutPassword() : named;
		List<InitialPassword> made = this.passwords
			.issueInitialPasswords(wanted.stream().limit(MAX_PASSWORDS).toList());
		if (made.isEmpty()) {
			return page(true);
		}
		log.info("Initial passwords were issued to {} people", made.size());
		String list = Stream.concat(Stream.of(headings(locale)), made.stream().map((initial) -> line(initial, locale)))
			.collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("initial-passwords.csv").build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.body(list.getBytes(StandardCharsets.UTF_8));
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
