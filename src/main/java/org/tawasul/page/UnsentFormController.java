package org.tawasul.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.UnsentForm;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Keeps forms whose token or session had ended, and leads to the page that shows them
 * again, by way of the sign-in where that is necessary.
 */
@Controller
class UnsentFormController {

	private final List<FormPage> pages;

	private final FormDraftService drafts;

	private final CurrentUser user;

	UnsentFormController(List<FormPage> pages, FormDraftService drafts, CurrentUser user) {
		this.pages = pages;
		this.drafts = drafts;
		this.user = user;
	}

	@PostMapping(UnsentForm.ADDRESS)
	String keep(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		String path = String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI))
			.substring(request.getContextPath().length());
		Optional<String> page = this.pages.stream()
			.flatMap((known) -> known.draft(path, request, locale).stream())
			.findFirst()
			.flatMap((draft) -> this.drafts.save(marked(draft), request, response));
		if (page.isEmpty() && (this.user.find().isPresent() || !path.startsWith("/desk"))) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return page.map((address) -> "redirect:" + address).orElse("redirect:/login");
	}

	private static FormDraft marked(FormDraft draft) {
		return new FormDraft(draft.page(), draft.submission().with(FormPage.UNSENT, "true"), draft.language(),
				draft.rejectedFiles());
	}

}
