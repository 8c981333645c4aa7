package org.tawasul.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.sanitizer.FileKind;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

/**
 * Hands files out, everywhere alike: to be saved, never shown as a page of our origin,
 * and kept by no cache. A page may show a picture by {@code <img>} from the same address.
 */
public final class AttachmentDownload {

	private static final Logger log = LoggerFactory.getLogger(AttachmentDownload.class);

	private static final int PIECE = 64 * 1024;

	private AttachmentDownload() {
	}

	/**
	 * Answers with a file.
	 * @param content the file, which is closed afterwards
	 * @param response to whoever may see it
	 * @throws IOException when the content breaks off: so does the answer
	 */
	public static void send(AttachmentContent content, HttpServletResponse response) throws IOException {
		try (content) {
			headers(content.attachment(), response);
			copy(content.stream(), response);
		}
	}

	private static void headers(Attachment attachment, HttpServletResponse response) {
		response.setContentType(attachment.mediaType());
		response.setContentLengthLong(attachment.size());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment));
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
	}

	/** RFC 5987, and a plain name for those who do not read it. */
	private static String disposition(Attachment attachment) {
		String name = attachment.name();
		return "attachment; filename=\"" + plain(attachment) + "\"; filename*=UTF-8''"
				+ UriUtils.encode(name, StandardCharsets.UTF_8);
	}

	private static String plain(Attachment attachment) {
		for (FileKind kind : FileKind.values()) {
			if (kind.mediaType().equals(attachment.mediaType())) {
				return "attachment." + kind.extension();
			}
		}
		return "attachment";
	}

	private static void copy(InputStream in, HttpServletResponse response) throws IOException {
		OutputStream out = response.getOutputStream();
		byte[] piece = new byte[PIECE];
		for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
			try {
				out.write(piece, 0, count);
			}
			catch (IOException gone) {
				log.debug("Whoever asked for a file has gone", gone);
				return;
			}
		}
	}

}
