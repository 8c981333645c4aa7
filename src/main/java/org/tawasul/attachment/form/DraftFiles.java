package org.tawasul.attachment.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.cleaning.FileFault;
import org.tawasul.attachment.cleaning.FileRefused;

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
 * Where a page's script sends the files of a form, each by itself and before the form.
 * Anybody may; whoever knows the form's key sees what waits under it, by name, and takes
 * it away again, but nobody gets its content. The key comes in the body, never in an
 * address.
 */
@Controller
@RequestMapping("/report/files")
class DraftFiles {

	private final FormFiles files;

	DraftFiles(FormFiles files) {
		this.files = files;
	}

	@PostMapping
	ModelAndView keep(@RequestParam String key, @RequestParam MultipartFile file, HttpServletRequest request) {
		if (!FormFiles.isKey(key)) {
			throw new FileRefused(FileFault.UNKNOWN_KIND);
		}
		return lines(List.of(this.files.keep(key, file, request.getRemoteAddr())), HttpStatus.CREATED);
	}

	@PostMapping("/kept")
	ModelAndView kept(@RequestParam String key) {
		return lines(this.files.kept(key), HttpStatus.OK);
	}

	@PostMapping("/drop")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void drop(@RequestParam String key, @RequestParam String id) {
		this.files.drop(key, id);
	}

	@ExceptionHandler({ MultipartException.class, MissingServletRequestPartException.class })
	ResponseEntity<String> refuseNothing(HttpServletRequest request, Locale locale) {
		return this.files.answerNothing(request, locale);
	}

	@ExceptionHandler
	ResponseEntity<String> refuse(FileRefused refusal, Locale locale) {
		return this.files.answer(refusal, locale);
	}

	private static ModelAndView lines(List<Attachment> kept, HttpStatus status) {
		return new ModelAndView("attachment/upload :: lines(files=${files})", Map.of("files", kept), status);
	}

}
