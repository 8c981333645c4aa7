package org.tawasul.webapps.ui;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.webapps.RewrittenRequest;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets Cockpit count open tasks where they are. It asks the history, which at our level
 * keeps no candidate groups, and so tells of no task that is assigned to a group. The
 * properties of both queries have the same names.
 */
class OpenTaskCountFilter extends OncePerRequestFilter {

	/** Where Cockpit counts. */
	static final String ADDRESS = "/camunda/api/engine/engine/default/history/task/count";

	private final ObjectMapper json;

	OpenTaskCountFilter(ObjectMapper json) {
		this.json = json;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("POST");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		byte[] query = request.getInputStream().readAllBytes();
		boolean open = isOfOpenTasks(query);
		String uri = open ? request.getRequestURI().replace("/history/task/", "/task/") : request.getRequestURI();
		chain.doFilter(new RewrittenRequest(request, uri, query), response);
	}

	private boolean isOfOpenTasks(byte[] query) {
		try {
			JsonNode read = this.json.readTree(query);
			return read != null && read.path("unfinished").asBoolean();
		}
		catch (IOException ex) {
			// The engine says what is wrong with it.
			return false;
		}
	}

}
