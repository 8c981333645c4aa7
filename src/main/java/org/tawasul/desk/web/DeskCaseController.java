package org.tawasul.desk.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Importance;
import org.tawasul.desk.AccessibleCase;
import org.tawasul.desk.DeskCaseService;
import org.tawasul.desk.NewComment;
import org.tawasul.notification.CaseMessages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A case on the desk, and its forms. What is carried out leads back to the page by a
 * redirect; what is not comes back as it was typed. A case that is not the reader's to
 * see answers like one that does not exist.
 */
@Controller
@RequestMapping("/desk/cases/{number}")
class DeskCaseController {

	private final CurrentUser user;

	private final DeskCaseService desk;

	private final DeskCaseViewMapper sheets;

	private final CaseMessages messages;

	private final AttachmentsViewMapper files;

	DeskCaseController(CurrentUser user, DeskCaseService desk, DeskCaseViewMapper sheets, CaseMessages messages,
			AttachmentsViewMapper files) {
		this.user = user;
		this.desk = desk;
		this.sheets = sheets;
		this.messages = messages;
		this.files = files;
	}

	@GetMapping
	ModelAndView show(@PathVariable String number, Locale locale) {
		AccessibleCase seen = this.desk.open(this.user.get(), read(number)).orElseThrow(DeskCaseController::notFound);
		return page(seen, CommentFormView.EMPTY, HttpStatus.OK, locale);
	}

	/** Somebody asks for a form's address by hand, or by a reload after an error. */
	@GetMapping({ "/comments", "/importance", "/attachments" })
	String back(@PathVariable String number) {
		return "redirect:/desk/cases/" + read(number);
	}

	@PostMapping(path = "/comments", params = "!switch")
	ModelAndView comment(@PathVariable String number, @Valid NewComment comment, BindingResult faults,
			HttpServletRequest request, RedirectAttributes flash, Locale locale) {
		AccessibleCase seen = find(number);
		if (faults.hasErrors()) {
			return page(seen, CommentFormView.faulty(request, faults), HttpStatus.BAD_REQUEST, locale);
		}
		CaseNumber written = seen.file().getNumber();
		try {
			boolean added = this.desk.comment(this.user.get(), written, comment);
			return done(written, added ? "comment" : "comment.again", flash);
		}
		catch (CaseActionNotAllowedException refused) {
			return page(seen, CommentFormView.refused(request, refused), HttpStatus.CONFLICT, locale);
		}
	}

	/** The language is changed in the middle of a comment: what is typed stays. */
	@PostMapping(path = "/comments", params = "switch")
	ModelAndView commentInTheOtherLanguage(@PathVariable String number, @RequestParam("switch") String language,
			HttpServletRequest request, HttpServletResponse response) {
		Locale chosen = CommentFormView.switchTo(language, request, response);
		return page(find(number), CommentFormView.asTyped(request), HttpStatus.OK, chosen);
	}

	@PostMapping("/importance")
	ModelAndView changeImportance(@PathVariable String number, @RequestParam Importance importance,
			RedirectAttributes flash) {
		CaseNumber changed = find(number).file().getNumber();
		try {
			this.desk.changeImportance(this.user.get(), changed, importance);
			return done(changed, "importance", flash);
		}
		catch (CaseActionNotAllowedException refused) {
			flash.addFlashAttribute("refused", refused.code());
			return new ModelAndView("redirect:/desk/cases/" + changed);
		}
	}

	private static ModelAndView done(CaseNumber number, String what, RedirectAttributes flash) {
		flash.addFlashAttribute("done", what);
		return new ModelAndView("redirect:/desk/cases/" + number);
	}

	ModelAndView page(AccessibleCase seen, CommentFormView form, HttpStatus status, Locale locale) {
		ModelAndView page = new ModelAndView(seen.rights().sees() ? "desk/case" : "desk/standing", status);
		page.addObject("sheet", this.sheets.of(seen, locale));
		page.addObject("messages",
				seen.rights().sees() ? this.messages.of(seen.file().getNumber(), locale) : List.of());
		page.addObject("form", form);
		page.addObject("files", this.files.of(seen, locale));
		page.addObject("longest", NewComment.LONGEST);
		page.addObject("importances", Importance.values());
		if (form.isBack()) {
			page.addObject("languageForm", CommentFormView.ID);
		}
		return page;
	}

	AccessibleCase find(String number) {
		return this.desk.find(this.user.get(), read(number)).orElseThrow(DeskCaseController::notFound);
	}

	private static CaseNumber read(String number) {
		return CaseNumber.parse(number).orElseThrow(DeskCaseController::notFound);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
