package org.tawasul.tracking.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.access.UnsentForm;
import org.tawasul.page.FormDraftService;
import org.tawasul.tracking.CaseArgumentResolver;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;

/**
 * Opens the case of a page, see {@link AuthorizedByCookie}. Without a valid cookie it
 * leads to the page that asks for number and secret, whether the case exists or not.
 */
@Component
class CaseCookieArgumentResolver extends CaseArgumentResolver {

	private final CaseAccessCookie cookie;

	CaseCookieArgumentResolver(CaseAccessCookie cookie) {
		super(AuthorizedByCookie.class);
		this.cookie = cookie;
	}

	@Override
	protected CaseFile open(String number, HttpServletRequest request) throws ModelAndViewDefiningException {
		Optional<CaseNumber> asked = CaseNumber.parse(number);
		return asked.flatMap((known) -> this.cookie.open(known, request))
			.orElseThrow(() -> new ModelAndViewDefiningException(askForSecret(asked, request)));
	}

	/** A form is kept first, see {@link UnsentForm}; its page then leads here. */
	private static ModelAndView askForSecret(Optional<CaseNumber> number, HttpServletRequest request) {
		if (HttpMethod.POST.matches(request.getMethod()) && CaseForms.isFormPath(request.getRequestURI())) {
			return new ModelAndView("forward:" + UnsentForm.ADDRESS);
		}
		ModelAndView page = new ModelAndView("redirect:/track");
		number.ifPresent((asked) -> page.addObject("number", asked.toString()));
		String draft = request.getParameter(FormDraftService.PARAMETER);
		if (draft != null) {
			page.addObject(TrackController.UNSENT, draft);
		}
		return page;
	}

}
