package org.tawasul.problem;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells requests of programs, which read problem details, from those of people, who read
 * pages.
 */
final class ApiRequests {

	private ApiRequests() {
	}

	static boolean isOne(HttpServletRequest request) {
		return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
	}

}
