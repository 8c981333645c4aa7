package org.tawasul.attachment.form;

import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * A multipart form without its files, read as a URL-encoded one.
 */
final class TextFieldsRequest extends HttpServletRequestWrapper {

	private final Map<String, String[]> texts;

	TextFieldsRequest(HttpServletRequest request, Map<String, String[]> texts) {
		super(request);
		this.texts = Map.copyOf(texts);
	}

	@Override
	public String getContentType() {
		return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = this.texts.get(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return this.texts;
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(this.texts.keySet());
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return this.texts.get(name);
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
