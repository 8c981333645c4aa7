package org.tawasul.tracking.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.tracking.InvalidCaseSecretException;
import org.tawasul.tracking.ReporterAccess;
import org.tawasul.tracking.TooManyWrongSecretsException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The way in to a case: number and secret, or the link of a message. The secret is never
 * part of an address.
 */
@Controller
class TrackController {

	static final String VIEW = "tracking/track";

	private static final String FORM = "track";

	private static final String NUMBER = "number";

	private static final String SECRET = "secret";

	private final ReporterAccess door;

	private final CaseAccessCookie pass;

	private final Messages words;

	TrackController(ReporterAccess door, CaseAccessCookie pass, Messages words) {
		this.door = door;
		this.pass = pass;
		this.words = words;
	}

	@GetMapping("/track")
	String ask(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String unsent,
			Locale locale, Model model) {
		String refusal = unsent.equals("form") ? this.words.text("tracking.unsent", locale) : null;
		return page(new SubmittedFormView(FORM, Map.of(NUMBER, tidy(number)), Map.of(), refusal), model);
	}

	@PostMapping(path = "/track", params = "!switch")
	String open(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String secret,
			Locale locale, HttpServletRequest request, HttpServletResponse response, Model model) {
		Map<String, String> typed = Map.of(NUMBER, number, SECRET, secret);
		Map<String, String> faults = faults(tidy(number), secret, locale);
		if (!faults.isEmpty()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return page(new SubmittedFormView(FORM, typed, faults, null), model);
		}
		try {
			CaseFile file = this.door.openBySecret(tidy(number), secret, request.getRemoteAddr());
			return enter(file, request, response);
		}
		catch (InvalidCaseSecretException ex) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			return page(new SubmittedFormView(FORM, typed, Map.of(), this.words.text("tracking.shut", locale)), model);
		}
		catch (TooManyWrongSecretsException ex) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(ex.seconds()));
			return page(new SubmittedFormView(FORM, typed, Map.of(), tooMany(ex, locale)), model);
		}
	}

	/** The language is changed in the middle: what is typed stays. */
	@PostMapping(path = "/track", params = "switch")
	String inTheOtherLanguage(@RequestParam Map<String, String> typed, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		changeLanguage(typed, request, response);
		return page(SubmittedFormView.asTyped(FORM, typed), model);
	}

	@GetMapping("/t/{token}")
	String follow(@PathVariable String token, Locale locale, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		return this.door.openByLink(token).map((file) -> enter(file, request, response)).orElseGet(() -> {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			return page(
					new SubmittedFormView(FORM, Map.of(), Map.of(), this.words.text("tracking.link.broken", locale)),
					model);
		});
	}

	static Locale changeLanguage(Map<String, String> typed, HttpServletRequest request, HttpServletResponse response) {
		Locale chosen = SupportedLanguages.of(typed.get("switch"));
		Objects.requireNonNull(RequestContextUtils.getLocaleResolver(request)).setLocale(request, response, chosen);
		return chosen;
	}

	private String enter(CaseFile file, HttpServletRequest request, HttpServletResponse response) {
		this.pass.give(file.getNumber(), request, response);
		return "redirect:/cases/" + file.getNumber();
	}

	private Map<String, String> faults(String number, String secret, Locale locale) {
		Map<String, String> faults = new LinkedHashMap<>();
		if (number.isEmpty()) {
			faults.put(NUMBER, this.words.text("tracking.number.missing", locale));
		}
		else if (CaseNumber.parse(number).isEmpty()) {
			faults.put(NUMBER, this.words.text("tracking.number.wrong", locale));
		}
		if (secret.isBlank()) {
			faults.put(SECRET, this.words.text("tracking.secret.missing", locale));
		}
		return faults;
	}

	private String tooMany(TooManyWrongSecretsException ex, Locale locale) {
		long minutes = (ex.seconds() + 59) / 60;
		return this.words.text("tracking.too-many", locale, minutes);
	}

	private static String page(SubmittedFormView sent, Model model) {
		model.addAttribute("sent", sent);
		model.addAttribute("languageForm", FORM);
		return VIEW;
	}

	/** Numbers are copied with spaces, a number sign, and marks that nobody sees. */
	private static String tidy(String number) {
		return number.replaceAll("[\\s\\p{Cf}#]", "");
	}

}
