package org.tawasul.periodic.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.CurrentUser;
import org.tawasul.periodic.MinistersBriefService;
import org.tawasul.periodic.PeriodicReportAccess;
import org.tawasul.periodic.PeriodicReportService;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What has reached the Minister, on one page: read on a phone and taken along on paper.
 */
@Controller
class MinistersBriefController {

	static final String PAGE = "/desk/reports/minister";

	private final CurrentUser user;

	private final PeriodicReportAccess access;

	private final MinistersBriefService briefs;

	private final PeriodicReportService reports;

	MinistersBriefController(CurrentUser user, PeriodicReportAccess access, MinistersBriefService briefs,
			PeriodicReportService reports) {
		this.user = user;
		this.access = access;
		this.briefs = briefs;
		this.reports = reports;
	}

	@GetMapping(PAGE)
	ModelAndView show() {
		requireReader();
		return new ModelAndView("periodic/brief", "brief", this.briefs.find());
	}

	@GetMapping(PAGE + "/file")
	void download(HttpServletResponse response) throws IOException {
		requireReader();
		byte[] file = this.briefs.file();
		this.reports.recordBriefFetch();
		PdfResponse.write("ministers-brief.pdf", file, response);
	}

	private void requireReader() {
		if (!this.access.hasBrief(this.user.get())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
