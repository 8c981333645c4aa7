package org.tawasul.tracking.api;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentDownload;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.IncomingFile;
import org.tawasul.attachment.UploadReader;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.server.ResponseStatusException;

/**
 * The files of a reporter's case for programs. Nothing of an upload is read before the
 * secret is verified, the case has room for it and its sender is within the limit.
 */
@RestController
@RequestMapping("/api/v1/cases/{number}/attachments")
class AttachmentApiController {

	private final AttachmentService attachments;

	private final UploadReader uploads;

	AttachmentApiController(AttachmentService attachments, UploadReader uploads) {
		this.attachments = attachments;
		this.uploads = uploads;
	}

	@RequestBody(content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
			schema = @Schema(implementation = Upload.class)))
	@ApiResponse(responseCode = "201", description = "The file is kept")
	@ApiResponse(responseCode = "413", description = "Too large, too many pixels or pages, or too many files")
	@ApiResponse(responseCode = "415", description = "This kind of file is not taken")
	@ApiResponse(responseCode = "422", description = "Broken, locked by a password, or harmful")
	@ApiResponse(responseCode = "503", description = "Files cannot be kept at this moment; see Retry-After")
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<AddedAttachmentResponse> attach(@AuthorizedBySecret CaseFile file,
			@Parameter(hidden = true) HttpServletRequest request) throws MissingServletRequestPartException {
		CaseNumber number = file.getNumber();
		this.attachments.requireCapacity(number);
		try (IncomingFile incoming = this.uploads.readSingleFile(request, "file")) {
			Attachment kept = this.attachments.addFromReporter(number, incoming);
			URI address = URI.create("/api/v1/cases/" + number + "/attachments/" + kept.id());
			return ResponseEntity.created(address).body(AddedAttachmentResponse.of(kept));
		}
	}

	@GetMapping
	List<AttachmentResponse> attachments(@AuthorizedBySecret CaseFile file) {
		return this.attachments.findForReporter(file.getNumber()).stream().map(AttachmentResponse::of).toList();
	}

	@ApiResponse(responseCode = "200", description = "The cleaned content",
			content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
	@GetMapping("/{id}")
	void download(@AuthorizedBySecret CaseFile file, @PathVariable String id, HttpServletResponse response)
			throws IOException {
		AttachmentDownload.send(parse(id).flatMap((known) -> this.attachments.openForReporter(file.getNumber(), known))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), response);
	}

	private static Optional<UUID> parse(String id) {
		try {
			return Optional.of(UUID.fromString(id));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * What is sent.
	 *
	 * @param file one file of at most 20 MB
	 */
	@Schema(name = "Upload")
	record Upload(
			@Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED) String file) {

	}

}
