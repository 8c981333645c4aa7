package org.tawasul.attachment.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.FixedParametersRequest;

import org.springframework.http.MediaType;

/**
 * A multipart form without its files, read as a URL-encoded one.
 */
final class TextFieldsRequest extends FixedParametersRequest {

	TextFieldsRequest(HttpServletRequest request, Map<String, String[]> texts) {
		super(request, texts);
	}

	@Override
	public String getContentType() {
		return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
	}

	@Override
	public Collection<Part> getParts() {
		return List.of();
	}

	@Override
	public @Nullable Part getPart(String name) {
		return null;
	}

}
