package org.tawasul.tracking.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.attachment.AttachmentDownload;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.casefile.CaseFile;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Downloads of a case's files for its reporter.
 */
@Controller
class ReporterAttachmentController {

	private final AttachmentService attachments;

	ReporterAttachmentController(AttachmentService attachments) {
		this.attachments = attachments;
	}

	@GetMapping("/cases/{number}/attachments/{id:[0-9a-f-]{36}}")
	void download(@AuthorizedByCookie CaseFile file, @PathVariable UUID id, HttpServletResponse response)
			throws IOException {
		AttachmentDownload.send(this.attachments.openForReporter(file.getNumber(), id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), response);
	}

}
