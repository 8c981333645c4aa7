package org.tawasul.desk.web;

import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.casefile.CaseNumber;

/**
 * Where a case is shown, with forms that lead back there: on its own page of the desk, in
 * the tab beside its task in Tasklist, and, of its timeline alone, in the tab beside
 * that.
 */
enum CaseScreen {

	/** The page of the desk. */
	PAGE("", "desk/case"),

	/** Its timeline, in a frame. */
	TIMELINE("/panel/timeline", "desk/panel-timeline"),

	/** Its facts, files, place, comments and timeline, in a frame. */
	PANEL("/panel", "desk/panel");

	private final String suffix;

	private final String template;

	CaseScreen(String suffix, String template) {
		this.suffix = suffix;
		this.template = template;
	}

	/** By the address that was asked for, or that a form was posted to. */
	static CaseScreen of(HttpServletRequest request) {
		String behind = request.getRequestURI().replaceFirst(".*/desk/cases/[^/]+", "");
		return Stream.of(TIMELINE, PANEL)
			.filter((screen) -> behind.equals(screen.suffix) || behind.startsWith(screen.suffix + "/"))
			.findFirst()
			.orElse(PAGE);
	}

	String address(CaseNumber number) {
		return "/desk/cases/" + number + this.suffix;
	}

	/** What shows a case to whoever may see it whole. */
	String template() {
		return this.template;
	}

}
