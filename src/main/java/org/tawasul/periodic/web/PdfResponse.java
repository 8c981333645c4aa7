package org.tawasul.periodic.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Hands out a file that no cache may keep.
 */
final class PdfResponse {

	private PdfResponse() {
	}

	static void write(String name, byte[] bytes, HttpServletResponse response) throws IOException {
		response.setContentType(MediaType.APPLICATION_PDF_VALUE);
		response.setContentLength(bytes.length);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		response.getOutputStream().write(bytes);
	}

}
