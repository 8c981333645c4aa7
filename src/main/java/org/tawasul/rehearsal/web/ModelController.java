package org.tawasul.rehearsal.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.rehearsal.ModelCandidateService;
import org.tawasul.rehearsal.ModelVersions;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * The models, tables and forms that are live, what waits, and where changed files are
 * sent. The access rules of the address let process owners and administrators in alone.
 */
@Controller
@RequestMapping(ModelController.PAGE)
class ModelController {

	static final String PAGE = "/desk/basic-data/models";

	private final ModelVersions versions;

	private final ModelCandidateService candidates;

	private final PersonNames people;

	private final CurrentUser user;

	ModelController(ModelVersions versions, ModelCandidateService candidates, PersonNames people, CurrentUser user) {
		this.versions = versions;
		this.candidates = candidates;
		this.people = people;
		this.user = user;
	}

	@GetMapping
	ModelAndView show() {
		return page(HttpStatus.OK, null, "");
	}

	@PostMapping("/files")
	ModelAndView send(HttpServletRequest request) throws IOException {
		MultipartHttpServletRequest sent = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		if (sent == null) {
			// Of a form that is too large as a whole, only the text fields arrive.
			return page(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "");
		}
		SentFiles files = SentFiles.read(sent.getFiles("files"));
		if (files.fault() != null) {
			return page(HttpStatus.UNPROCESSABLE_ENTITY, files.fault(), files.name());
		}
		return new ModelAndView(
				"redirect:" + CandidateController.PAGE + this.candidates.add(this.user.get(), files.files()));
	}

	/** The form's address was entered by hand, or loaded again. */
	@GetMapping("/files")
	String back() {
		return "redirect:" + PAGE;
	}

	private ModelAndView page(HttpStatus status, @Nullable String fault, String file) {
		ModelAndView page = new ModelAndView("rehearsal/models", status);
		page.addObject("models", this.versions.live());
		page.addObject("candidates", this.candidates.all());
		page.addObject("people", this.people);
		page.addObject("fault", fault);
		page.addObject("faultyFile", file);
		return page;
	}

}
