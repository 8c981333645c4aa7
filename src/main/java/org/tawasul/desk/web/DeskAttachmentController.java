package org.tawasul.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.IncomingFile;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.desk.AccessibleCase;
import org.tawasul.desk.DeskCaseService;
import org.tawasul.language.Messages;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The files of a case on the desk: added by its form or one by one by its script, and a
 * picture by itself. Who may add follows the rules of comments.
 */
@Controller
@RequestMapping("/desk/cases/{number}/attachments")
class DeskAttachmentController {

	private static final String REPORTER = "reporter";

	private final CurrentUser user;

	private final DeskCaseService desk;

	private final DeskCaseController page;

	private final AttachmentsViewMapper files;

	private final FormUploadService form;

	private final AttachmentService attachments;

	private final Messages words;

	DeskAttachmentController(CurrentUser user, DeskCaseService desk, DeskCaseController page,
			AttachmentsViewMapper files, FormUploadService form, AttachmentService attachments, Messages words) {
		this.user = user;
		this.desk = desk;
		this.page = page;
		this.files = files;
		this.form = form;
		this.attachments = attachments;
		this.words = words;
	}

	@PostMapping
	ModelAndView add(@PathVariable String number, @RequestParam(defaultValue = "") String reader,
			HttpServletRequest request, RedirectAttributes flash, Locale locale) {
		AccessibleCase seen = this.page.find(number);
		CaseNumber known = seen.file().getNumber();
		AtomicInteger added = new AtomicInteger();
		List<String> refused = new ArrayList<>();
		try {
			requireMayAdd(known, reader);
			refused.addAll(this.form.forEachFile(request, locale, (file) -> {
				add(known, reader, file);
				added.incrementAndGet();
			}));
		}
		catch (CaseActionNotAllowedException closed) {
			refused.add(say(closed, locale));
		}
		if (refused.isEmpty() && added.get() == 0) {
			refused.add(this.words.text("upload.desk.missing", locale));
		}
		if (refused.isEmpty()) {
			flash.addFlashAttribute("added", true);
			return new ModelAndView("redirect:/desk/cases/" + known);
		}
		ModelAndView back = this.page.page(seen, CommentFormView.EMPTY, HttpStatus.BAD_REQUEST, locale);
		back.addObject("files", this.files.of(seen, refused, reader, locale));
		return back;
	}

	/** By the page's script, which tells how far each file is. */
	@PostMapping("/one")
	ModelAndView addOne(@PathVariable String number, @RequestParam(defaultValue = "") String reader,
			@RequestParam MultipartFile file) {
		CaseNumber known = this.page.find(number).file().getNumber();
		requireMayAdd(known, reader);
		try (IncomingFile incoming = IncomingFile.of(file)) {
			Attachment added = add(known, reader, incoming);
			ModelAndView line = new ModelAndView("attachment/upload :: lines(files=${files})", HttpStatus.CREATED);
			return line.addObject("files", List.of(added)).addObject("drop", false);
		}
	}

	/** A picture by itself, to be looked at and printed. */
	@GetMapping("/{id}/view")
	ModelAndView view(@PathVariable String number, @PathVariable UUID id) {
		AccessibleCase seen = this.page.find(number);
		if (!seen.rights().sees()) {
			throw notFound();
		}
		List<Attachment> pictures = this.files.pictures(seen);
		int index = pictures.stream().map(Attachment::id).toList().indexOf(id);
		if (index < 0) {
			throw notFound();
		}
		ModelAndView view = new ModelAndView("attachment/picture");
		view.addObject("number", seen.file().getNumber().toString());
		view.addObject("file", pictures.get(index));
		view.addObject("previous", neighbour(pictures, index - 1));
		view.addObject("next", neighbour(pictures, index + 1));
		return view;
	}

	@ExceptionHandler({ MultipartException.class, MissingServletRequestPartException.class })
	ResponseEntity<String> refuseNothing(HttpServletRequest request, Locale locale) {
		return this.form.respondNoFile(request, locale);
	}

	@ExceptionHandler
	ResponseEntity<String> refuse(FileRejectedException refusal, Locale locale) {
		return this.form.respond(refusal, locale);
	}

	@ExceptionHandler
	ResponseEntity<String> refuse(CaseActionNotAllowedException refusal, Locale locale) {
		return this.form.respond(HttpStatus.UNPROCESSABLE_ENTITY, say(refusal, locale));
	}

	private void requireMayAdd(CaseNumber number, String reader) {
		this.desk.requireMayAddFiles(this.user.get(), number, !REPORTER.equals(reader));
	}

	private Attachment add(CaseNumber number, String reader, IncomingFile file) {
		return this.attachments.addFromStaff(number, this.user.get().username(), !REPORTER.equals(reader), file);
	}

	private String say(CaseActionNotAllowedException refusal, Locale locale) {
		return this.words.text("refused." + refusal.code(), locale, refusal.arguments());
	}

	private static @Nullable Attachment neighbour(List<Attachment> pictures, int index) {
		return (index >= 0 && index < pictures.size()) ? pictures.get(index) : null;
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
