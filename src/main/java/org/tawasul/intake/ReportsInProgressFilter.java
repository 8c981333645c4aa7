package org.tawasul.intake;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.workload.ReportsInProgress;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that a report is being taken in, by the form or by the API. Behind the security
 * filters, so that somebody who only occupies connections holds nothing up.
 */
@Component
class ReportsInProgressFilter extends OncePerRequestFilter {

	private final ReportsInProgress reports;

	ReportsInProgressFilter(ReportsInProgress reports) {
		this.reports = reports;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getServletPath();
		return !HttpMethod.POST.matches(request.getMethod())
				|| !(path.equals("/api/v1/cases") || path.equals("/report"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.reports.begin();
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.reports.end();
		}
	}

}
