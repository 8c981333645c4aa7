package org.tawasul.desk.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.CurrentUser;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentDownload;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.IncomingFile;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.desk.CaseWithRights;
import org.tawasul.desk.DeskCaseService;
import org.tawasul.language.Messages;
import org.tawasul.page.FormDraft;
import org.tawasul.page.FormSubmission;
import org.tawasul.page.IdempotentFormService;

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
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The files of a case on the desk: downloaded, added by the page's form or one by one by
 * its script. Who may add files follows the rules of comments.
 */
@Controller
@RequestMapping("/desk/cases/{number}")
class DeskAttachmentController {

	private static final String REPORTER = "reporter";

	private final CurrentUser user;

	private final DeskCaseService desk;

	private final DeskCaseController caseController;

	private final AttachmentsViewMapper mapper;

	private final FormUploadService uploads;

	private final AttachmentService attachments;

	private final IdempotentFormService idempotence;

	private final Messages messages;

	DeskAttachmentController(CurrentUser user, DeskCaseService desk, DeskCaseController caseController,
			AttachmentsViewMapper mapper, FormUploadService uploads, AttachmentService attachments,
			IdempotentFormService idempotence, Messages messages) {
		this.user = user;
		this.desk = desk;
		this.caseController = caseController;
		this.mapper = mapper;
		this.uploads = uploads;
		this.attachments = attachments;
		this.idempotence = idempotence;
		this.messages = messages;
	}

	@PostMapping({ "/attachments", "/panel/attachments" })
	ModelAndView add(@PathVariable String number, @RequestParam(defaultValue = "") String reader,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Locale locale) {
		CaseWithRights accessible = this.caseController.find(number);
		CaseNumber known = accessible.file().getNumber();
		CaseScreen screen = CaseScreen.of(request);
		FormSubmission submission = FormSubmission.of(DeskForms.ATTACHMENTS, request);
		FormSubmission sent = submission.with(FormUploadService.FIELD, FormUploadService.describeFiles(request));
		if (!this.idempotence.begin(sent)) {
			return added(screen, known, redirect);
		}
		List<Attachment> added = new ArrayList<>();
		List<String> rejected = new ArrayList<>();
		try {
			requireMayAdd(known, reader);
			rejected.addAll(this.uploads.forEachFile(request, locale, (file) -> added.add(add(known, reader, file))));
		}
		catch (CaseActionNotAllowedException ex) {
			rejected.add(refusal(ex, locale));
		}
		if (rejected.isEmpty() && added.isEmpty()) {
			rejected.add(this.messages.text("upload.desk.missing", locale));
		}
		if (rejected.isEmpty()) {
			return added(screen, known, redirect);
		}
		if (added.isEmpty()) {
			this.idempotence.cancel(sent);
		}
		return this.caseController.again(accessible,
				new FormDraft(screen.address(known), submission, locale.getLanguage(), rejected),
				HttpStatus.BAD_REQUEST, request, response, locale);
	}

	private static ModelAndView added(CaseScreen screen, CaseNumber number, RedirectAttributes redirect) {
		redirect.addFlashAttribute("added", true);
		return new ModelAndView("redirect:" + screen.address(number));
	}

	/** Called by the page's script, which shows the progress of each file. */
	@PostMapping({ "/attachments/one", "/panel/attachments/one" })
	ModelAndView addOne(@PathVariable String number, @RequestParam(defaultValue = "") String reader,
			@RequestParam MultipartFile file, HttpServletRequest request, HttpServletResponse response) {
		CaseNumber known = this.caseController.find(number).file().getNumber();
		requireMayAdd(known, reader);
		try (IncomingFile incoming = IncomingFile.of(file)) {
			Attachment added = add(known, reader, incoming);
			sayAdded(known, request, response);
			ModelAndView line = new ModelAndView("attachment/upload :: lines(files=${files})", HttpStatus.CREATED);
			return line.addObject("files", List.of(added)).addObject("drop", false);
		}
	}

	/** To the page, which is shown again once all files are there. */
	private static void sayAdded(CaseNumber number, HttpServletRequest request, HttpServletResponse response) {
		RequestContextUtils.getOutputFlashMap(request).put("added", true);
		RequestContextUtils.saveOutputFlashMap(CaseScreen.of(request).address(number), request, response);
	}

	@GetMapping("/attachments/{id:[0-9a-f-]{36}}")
	void download(@PathVariable String number, @PathVariable UUID id, HttpServletResponse response) throws IOException {
		CaseNumber known = findWhole(number).file().getNumber();
		AttachmentDownload
			.send(this.attachments.openForStaff(known, id).orElseThrow(DeskAttachmentController::notFound), response);
	}

	@ExceptionHandler({ MultipartException.class, MissingServletRequestPartException.class })
	ResponseEntity<String> rejectMissingFile(HttpServletRequest request, Locale locale) {
		return this.uploads.respondNoFile(request, locale);
	}

	@ExceptionHandler
	ResponseEntity<String> reject(FileRejectedException ex, Locale locale) {
		return this.uploads.respond(ex, locale);
	}

	@ExceptionHandler
	ResponseEntity<String> reject(CaseActionNotAllowedException ex, Locale locale) {
		return this.uploads.respond(HttpStatus.UNPROCESSABLE_ENTITY, refusal(ex, locale));
	}

	private CaseWithRights findWhole(String number) {
		CaseWithRights accessible = this.caseController.find(number);
		if (!accessible.rights().seesCase()) {
			throw notFound();
		}
		return accessible;
	}

	private void requireMayAdd(CaseNumber number, String reader) {
		this.desk.requireMayAddFiles(this.user.get(), number, !REPORTER.equals(reader));
	}

	private Attachment add(CaseNumber number, String reader, IncomingFile file) {
		return this.attachments.addFromStaff(number, this.user.get().username(), !REPORTER.equals(reader), file);
	}

	private String refusal(CaseActionNotAllowedException ex, Locale locale) {
		return this.messages.text(ex.messageKey(), locale, ex.arguments());
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
