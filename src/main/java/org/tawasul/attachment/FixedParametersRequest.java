package org.tawasul.attachment;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request whose parameters are known, so that nobody who asks for them reads its body.
 */
public class FixedParametersRequest extends HttpServletRequestWrapper {

	private final Map<String, String[]> parameters;

	/**
	 * Wraps a request.
	 * @param request a request that nobody has read yet
	 * @param parameters all that it has
	 */
	public FixedParametersRequest(HttpServletRequest request, Map<String, String[]> parameters) {
		super(request);
		this.parameters = Map.copyOf(parameters);
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = this.parameters.get(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return this.parameters;
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(this.parameters.keySet());
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return this.parameters.get(name);
	}

}
