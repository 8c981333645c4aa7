package org.tawasul.attachment;

import java.io.UncheckedIOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.util.WebUtils;

/**
 * Reads the file of a multipart request, as late as possible: only after the sender's
 * rate and the request's length have been checked.
 */
@Component
public class UploadReader {

	/** Allowance for boundaries, headers and other fields around the file. */
	private static final DataSize OVERHEAD = DataSize.ofMegabytes(1);

	private final MultipartResolver parts = new StandardServletMultipartResolver();

	private final UploadRateLimiter limit;

	private final AttachmentProperties properties;

	UploadReader(UploadRateLimiter limit, AttachmentProperties properties) {
		this.limit = limit;
		this.properties = properties;
	}

	/**
	 * Reads the one file of a request.
	 * @param request a multipart request that nobody has read yet
	 * @param part the file's field
	 * @return the file, to be closed
	 * @throws FileRejectedException when it is too large, or the sender sends too many
	 * @throws MissingServletRequestPartException when there is none
	 * @throws MultipartException when the request is broken, or brings several
	 */
	public IncomingFile readSingleFile(HttpServletRequest request, String part)
			throws MissingServletRequestPartException {
		this.limit.acquire(request.getRemoteAddr());
		this.properties.requireSize(request.getContentLengthLong() - OVERHEAD.toBytes());
		MultipartHttpServletRequest parts = read(request);
		try {
			return only(parts.getFiles(part), part);
		}
		finally {
			this.parts.cleanupMultipart(parts);
		}
	}

	private MultipartHttpServletRequest read(HttpServletRequest request) {
		MultipartHttpServletRequest known = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		try {
			return (known != null) ? known : this.parts.resolveMultipart(request);
		}
		catch (MaxUploadSizeExceededException ex) {
			throw new FileRejectedException(FileRejectionReason.TOO_LARGE, this.properties.maxSize().toMegabytes());
		}
	}

	private IncomingFile only(List<MultipartFile> files, String part) throws MissingServletRequestPartException {
		if (files.isEmpty()) {
			throw new MissingServletRequestPartException(part);
		}
		if (files.size() > 1) {
			throw new MultipartException("several files");
		}
		this.properties.requireSize(files.get(0).getSize());
		try {
			return IncomingFile.of(files.get(0));
		}
		catch (UncheckedIOException ex) {
			throw new FileRejectedException(FileRejectionReason.STORE_AWAY, ex);
		}
	}

}
