package org.tawasul.access.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffAuthenticationProvider;
import org.tawasul.access.StaffPasswordService;
import org.tawasul.access.TooManyAttemptsException;
import org.tawasul.language.PlainText;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets staff change their password. The current one is asked for: a desk that was left
 * open must not be enough.
 */
@Controller
@RequestMapping(PasswordController.ADDRESS)
class PasswordController {

	static final String ADDRESS = "/desk/password";

	static final int MIN_LENGTH = 10;

	private static final int MAX_LENGTH = 200;

	private final CurrentUser user;

	private final StaffPasswordService passwords;

	private final StaffAuthenticationProvider signIn;

	private final SessionRenewal session;

	PasswordController(CurrentUser user, StaffPasswordService passwords, StaffAuthenticationProvider signIn,
			SessionRenewal session) {
		this.user = user;
		this.passwords = passwords;
		this.signIn = signIn;
		this.session = session;
	}

	@GetMapping
	ModelAndView form() {
		return page(HttpStatus.OK, "");
	}

	@PostMapping
	ModelAndView choose(@RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String wanted,
			@RequestParam(defaultValue = "") String again, HttpServletRequest request, HttpServletResponse response) {
		String username = this.user.get().username();
		Optional<String> error = error(username, current, wanted, again);
		if (error.isPresent()) {
			return page(HttpStatus.UNPROCESSABLE_ENTITY, error.get());
		}
		try {
			if (!this.signIn.isPassword(username, current, request.getRemoteAddr())) {
				return page(HttpStatus.UNPROCESSABLE_ENTITY, "current");
			}
		}
		catch (TooManyAttemptsException ex) {
			return page(HttpStatus.TOO_MANY_REQUESTS, "too-many");
		}
		this.passwords.changePassword(username, wanted);
		this.session.renew(request, response);
		return page(HttpStatus.OK, "done");
	}

	private static Optional<String> error(String username, String current, String wanted, String again) {
		String lower = wanted.toLowerCase(Locale.ROOT);
		if (wanted.length() < MIN_LENGTH) {
			return Optional.of("short");
		}
		if (wanted.length() > MAX_LENGTH || !PlainText.isReadable(wanted)) {
			return Optional.of("unreadable");
		}
		if (lower.contains(username) || wanted.chars().distinct().count() < MIN_LENGTH / 2) {
			return Optional.of("simple");
		}
		if (wanted.equals(current)) {
			return Optional.of("same");
		}
		return wanted.equals(again) ? Optional.empty() : Optional.of("differs");
	}

	private ModelAndView page(HttpStatus status, String result) {
		ModelAndView page = new ModelAndView("access/password", status);
		page.addObject("outcome", result);
		page.addObject("initial", this.passwords.hasInitialPassword(this.user.get().username()));
		page.addObject("minLength", MIN_LENGTH);
		return page;
	}

}
