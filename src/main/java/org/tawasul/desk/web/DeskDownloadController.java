package org.tawasul.desk.web;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.CurrentUser;
import org.tawasul.attachment.AttachmentContent;
import org.tawasul.attachment.AttachmentDownload;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.casefile.CaseNumber;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands the files of a case out to those of the staff who may see the case. For others
 * there is nothing at the address.
 */
@Controller
class DeskDownloadController {

	private final CurrentUser user;

	private final CaseAccess access;

	private final AttachmentService attachments;

	DeskDownloadController(CurrentUser user, CaseAccess access, AttachmentService attachments) {
		this.user = user;
		this.access = access;
		this.attachments = attachments;
	}

	@GetMapping("/desk/cases/{number}/attachments/{id:[0-9a-f-]{36}}")
	void download(@PathVariable String number, @PathVariable UUID id, HttpServletResponse response) throws IOException {
		AttachmentDownload.send(open(number, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
				response);
	}

	private Optional<AttachmentContent> open(String number, UUID id) {
		return CaseNumber.parse(number)
			.filter((known) -> this.access.maySee(this.user.get(), known.toString()))
			.flatMap((known) -> this.attachments.openForStaff(known, id));
	}

}
