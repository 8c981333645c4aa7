package org.tawasul.attachment.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.UploadRateLimiter;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Uploads by a page's script: each file of a form separately, before the form is sent.
 * Open to anybody; whoever knows the form's key can list and remove its files, but not
 * download them. The key is sent in the body, never in a URL.
 */
@Controller
@RequestMapping("/report/files")
class DraftFileController {

	private final FormUploadService files;

	private final UploadRateLimiter limiter;

	DraftFileController(FormUploadService files, UploadRateLimiter limiter) {
		this.files = files;
		this.limiter = limiter;
	}

	@PostMapping
	ModelAndView keep(@RequestParam String key, @RequestParam MultipartFile file, HttpServletRequest request) {
		if (!FormUploadService.isKey(key)) {
			throw new FileRejectedException(FileRejectionReason.UNKNOWN_KIND);
		}
		return lines(List.of(this.files.storeInDraft(key, file, request.getRemoteAddr())), HttpStatus.CREATED);
	}

	@PostMapping("/kept")
	ModelAndView kept(@RequestParam String key, HttpServletRequest request) {
		this.limiter.acquireRemoval(request.getRemoteAddr());
		return lines(this.files.findInDraft(key), HttpStatus.OK);
	}

	@PostMapping("/drop")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void drop(@RequestParam String key, @RequestParam String id, HttpServletRequest request) {
		this.limiter.acquireRemoval(request.getRemoteAddr());
		this.files.removeFromDraft(key, id);
	}

	@ExceptionHandler({ MultipartException.class, MissingServletRequestPartException.class })
	ResponseEntity<String> refuseNothing(HttpServletRequest request, Locale locale) {
		return this.files.respondNoFile(request, locale);
	}

	@ExceptionHandler
	ResponseEntity<String> refuse(FileRejectedException refusal, Locale locale) {
		return this.files.respond(refusal, locale);
	}

	private static ModelAndView lines(List<Attachment> kept, HttpStatus status) {
		return new ModelAndView("attachment/upload :: lines(files=${files})", Map.of("files", kept), status);
	}

}
