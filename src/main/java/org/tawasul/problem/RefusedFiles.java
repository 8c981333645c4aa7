package org.tawasul.problem;

import java.util.List;
import java.util.Locale;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.language.Messages;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartException;

/**
 * Says why a file was not taken: as any other field at fault, under the name
 * {@code file}.
 */
@Component
class RefusedFiles {

	private static final String FIELD = "file";

	private final Messages words;

	RefusedFiles(Messages words) {
		this.words = words;
	}

	/** A file that is not one to take, or not now. */
	ResponseEntity<ProblemDetail> answer(FileRejectedException refused, Locale locale) {
		FileRejectionReason fault = refused.reason();
		String text = this.words.text(fault.messageKey(), locale, refused.arguments());
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(fault.status());
		int wait = refused.secondsToWait();
		if (wait > 0) {
			answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(wait));
		}
		return answer.body(detail(fault.status(), fault.code(), text, locale));
	}

	/** Parts that cannot be read: cut off, without a boundary, several files. */
	ResponseEntity<ProblemDetail> answer(MultipartException unreadable, Locale locale) {
		return ResponseEntity.badRequest()
			.body(detail(HttpStatus.BAD_REQUEST, "unreadable-upload",
					this.words.text("problem.unreadable-upload", locale), locale));
	}

	private ProblemDetail detail(HttpStatus status, String code, String text, Locale locale) {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, text);
		detail.setTitle(this.words.text("problem.title.file", locale));
		detail.setProperty("code", code);
		detail.setProperty("errors", List.of(new FieldViolation(FIELD, code, text)));
		return detail;
	}

}
