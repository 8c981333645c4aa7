package org.tawasul.desk.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.DocumentPageService;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.desk.CaseWithRights;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A file of a case on its own, to be looked at and printed: a picture, or the pages of a
 * document as pictures. Browsers never get the document itself to show.
 */
@Controller
@RequestMapping("/desk/cases/{number}/attachments/{id:[0-9a-f-]{36}}")
class AttachmentViewController {

	/** So many pages are shown, and printed, at once. */
	static final int MAX_AT_ONCE = 20;

	private static final String ALL = "all";

	private static final CacheControl CACHED = CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate().immutable();

	private final DeskCaseController caseController;

	private final AttachmentsViewMapper mapper;

	private final DocumentPageService documents;

	private final FormUploadService uploads;

	AttachmentViewController(DeskCaseController caseController, AttachmentsViewMapper mapper,
			DocumentPageService documents, FormUploadService uploads) {
		this.caseController = caseController;
		this.mapper = mapper;
		this.documents = documents;
		this.uploads = uploads;
	}

	/** Of documents one page, whose number a reader may have typed, or all of a few. */
	@GetMapping("/view")
	ModelAndView view(@PathVariable String number, @PathVariable UUID id,
			@RequestParam(defaultValue = "1") String page) {
		CaseWithRights accessible = findWhole(number);
		List<Attachment> files = this.mapper.viewable(accessible);
		int index = files.stream().map(Attachment::id).toList().indexOf(id);
		if (index < 0) {
			throw notFound();
		}
		CaseNumber known = accessible.file().getNumber();
		ModelAndView view = new ModelAndView("attachment/picture");
		view.addObject("number", known.toString());
		view.addObject("file", files.get(index));
		view.addObject("previous", (index > 0) ? files.get(index - 1) : null);
		view.addObject("next", (index + 1 < files.size()) ? files.get(index + 1) : null);
		if (files.get(index).isDocument()) {
			addPages(view, known, files.get(index), page);
		}
		return view;
	}

	private void addPages(ModelAndView view, CaseNumber number, Attachment file, String page) {
		OptionalInt counted = count(number, file);
		if (counted.isEmpty()) {
			view.addObject("unshown", true);
			return;
		}
		int count = counted.getAsInt();
		boolean all = ALL.equals(page) && count <= MAX_AT_ONCE;
		int shown = Math.max(1, Math.min(count, parse(page)));
		view.addObject("count", count);
		view.addObject("page", shown);
		view.addObject("all", all);
		view.addObject("few", count > 1 && count <= MAX_AT_ONCE);
		view.addObject("pages", (all ? IntStream.rangeClosed(1, count) : IntStream.of(shown)).boxed().toList());
	}

	/** Nothing when the document cannot be shown, for which a download is offered. */
	private OptionalInt count(CaseNumber number, Attachment file) {
		try {
			return this.documents.count(file, number);
		}
		catch (FileRejectedException ex) {
			return OptionalInt.empty();
		}
	}

	private static int parse(String page) {
		try {
			return Integer.parseInt(page.strip());
		}
		catch (NumberFormatException ex) {
			return 1;
		}
	}

	/**
	 * A page of a document. It never changes, so a browser may keep it for a while, but
	 * not for whoever signs in there next.
	 */
	@GetMapping("/pages/{page:[0-9]{1,6}}")
	ResponseEntity<byte[]> page(@PathVariable String number, @PathVariable UUID id, @PathVariable int page) {
		CaseNumber known = findWhole(number).file().getNumber();
		byte[] picture = this.documents.draw(known, id, page).orElseThrow(AttachmentViewController::notFound);
		return ResponseEntity.ok()
			.contentType(MediaType.IMAGE_JPEG)
			.cacheControl(CACHED)
			.varyBy(HttpHeaders.COOKIE)
			.header("Content-Security-Policy", "sandbox; default-src 'none'")
			.header("Cross-Origin-Resource-Policy", "same-origin")
			.body(picture);
	}

	@ExceptionHandler
	ResponseEntity<String> reject(FileRejectedException ex, Locale locale) {
		return this.uploads.respond(ex, locale);
	}

	private CaseWithRights findWhole(String number) {
		CaseWithRights accessible = this.caseController.find(number);
		if (!accessible.rights().seesCase()) {
			throw notFound();
		}
		return accessible;
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
