package org.tawasul.attachment.form;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.language.PlainText;

import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/**
 * The file parts of a form.
 */
final class FormFileParts {

	private static final int MAX_LENGTH = 60;

	private FormFileParts() {
	}

	/** A file field left empty is sent as a file without name and content. */
	static List<MultipartFile> in(HttpServletRequest request) {
		MultipartRequest form = WebUtils.getNativeRequest(request, MultipartRequest.class);
		return (form == null) ? List.of()
				: form.getFiles(FormUploadService.FIELD)
					.stream()
					.filter((part) -> !part.isEmpty() || !name(part).isEmpty())
					.toList();
	}

	/** By which its sender knows it: nothing that turns the sentence around it. */
	static String name(MultipartFile part) {
		String given = StringUtils.getFilename(String.valueOf(part.getOriginalFilename()).replace('\\', '/'));
		String name = PlainText.clean(String.valueOf(given)).replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
		return (name.length() > MAX_LENGTH) ? name.substring(0, MAX_LENGTH) + "…" : name;
	}

}
