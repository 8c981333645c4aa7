package org.tawasul.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * Writes a file as the response, everywhere alike: as a download, never a page of our
 * origin, and not to be cached. Pages show pictures by {@code <img>} from the same
 * address.
 */
public final class AttachmentDownload {

	private static final Logger log = LoggerFactory.getLogger(AttachmentDownload.class);

	private static final int CHUNK = 64 * 1024;

	private AttachmentDownload() {
	}

	/**
	 * Writes a file.
	 * @param content the file, which is closed afterwards
	 * @param response to somebody who may see it
	 * @throws IOException when the content breaks off: so does the response
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
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment.name()));
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
	}

	/** RFC 5987, and a plain name for those who do not read it. */
	private static String disposition(String name) {
		return "attachment; filename=\"attachment." + StringUtils.getFilenameExtension(name) + "\"; filename*=UTF-8''"
				+ UriUtils.encode(name, StandardCharsets.UTF_8);
	}

	private static void copy(InputStream in, HttpServletResponse response) throws IOException {
		OutputStream out = response.getOutputStream();
		byte[] chunk = new byte[CHUNK];
		for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
			try {
				out.write(chunk, 0, count);
			}
			catch (IOException ex) {
				log.debug("The client of a download has gone", ex);
				return;
			}
		}
	}

}
