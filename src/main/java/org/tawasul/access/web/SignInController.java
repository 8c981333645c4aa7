package org.tawasul.access.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.provider.ProviderProperties;
import org.tawasul.access.provider.ProviderSignInConfigurer;
import org.tawasul.access.verification.HumanVerification;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages to sign in and to sign out.
 */
@Controller
class SignInController {

	private static final String VIEW = "access/login";

	/** Parameters of the address that say what led here; each has a message. */
	private static final List<String> NOTICES = List.of("out", "stale");

	private final HumanVerification verification;

	private final CurrentUser currentUser;

	private final ProviderProperties provider;

	SignInController(HumanVerification verification, CurrentUser currentUser, ProviderProperties provider) {
		this.verification = verification;
		this.currentUser = currentUser;
		this.provider = provider;
	}

	@GetMapping("/login")
	String page(HttpServletRequest request, Model model) {
		NOTICES.stream()
			.filter(request.getParameterMap()::containsKey)
			.forEach((notice) -> model.addAttribute("notice", notice));
		return this.currentUser.find().isPresent() ? "redirect:/desk" : show(model);
	}

	/** Reached by a forward of {@link SignInFailureHandler} only. */
	@RequestMapping(SignInFailureHandler.PAGE)
	String again(
			@RequestAttribute(name = SignInFailureHandler.ERROR,
					required = false) SignInFailureHandler.@Nullable SignInError error,
			HttpServletRequest request, Model model) {
		if (error == null) {
			return "redirect:/login";
		}
		model.addAttribute("error", error);
		model.addAttribute("username", request.getParameter("username"));
		return show(model);
	}

	private String show(Model model) {
		model.addAttribute("passwords", this.provider.passwords());
		if (this.provider.isConfigured()) {
			model.addAttribute("provider", ProviderSignInConfigurer.START);
		}
		model.addAttribute("challenge", this.verification.challenge());
		model.addAttribute("codeToken", this.verification.codeToken());
		return VIEW;
	}

	@GetMapping(path = "/login/code.png", produces = MediaType.IMAGE_PNG_VALUE)
	ResponseEntity<byte[]> code(@RequestParam(defaultValue = "") String token) {
		return ResponseEntity.of(this.verification.picture(token));
	}

	/**
	 * For browsers without script, and for the engine's applications, which send its
	 * form.
	 */
	@GetMapping("/logout")
	String signOut() {
		return this.currentUser.find().isPresent() ? "access/logout" : "redirect:/login?out";
	}

}
