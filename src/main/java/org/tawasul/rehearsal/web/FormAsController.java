package org.tawasul.rehearsal.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.tawasul.rehearsal.FormPreview;
import org.tawasul.rehearsal.ModelCandidate;
import org.tawasul.rehearsal.ModelCandidateService;
import org.tawasul.rehearsal.ModelVersions;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A form that waits, as one of those would see it who get it.
 */
@Controller
@RequestMapping(CandidateController.PAGE + "{id:[0-9a-f-]{36}}" + FormAsController.PATH)
class FormAsController {

	static final String PATH = "/form";

	private final ModelCandidateService candidates;

	private final ModelVersions versions;

	private final FormAsMapper forms;

	FormAsController(ModelCandidateService candidates, ModelVersions versions, FormAsMapper forms) {
		this.candidates = candidates;
		this.versions = versions;
		this.forms = forms;
	}

	/** What was chosen and is not there, such as by an old link, is as if it were not. */
	@GetMapping
	ModelAndView show(@PathVariable UUID id, @RequestParam(defaultValue = "") String file,
			@RequestParam(defaultValue = "") String as, @RequestParam MultiValueMap<String, String> all,
			RedirectAttributes redirect, Locale locale) {
		Optional<ModelCandidate> candidate = this.candidates.find(id);
		if (candidate.isEmpty()) {
			redirect.addFlashAttribute("done", "gone");
			return new ModelAndView("redirect:" + ModelController.PAGE);
		}
		Optional<FormPreview> form = this.versions.forms(candidate.get().files())
			.stream()
			.filter((one) -> one.file().equals(file))
			.findFirst();
		List<String> roles = form.map((found) -> FormRoles.of(found.readers())).orElse(List.of());
		if (form.isEmpty() || roles.isEmpty()) {
			return new ModelAndView("redirect:" + CandidateController.PAGE + id);
		}
		String role = roles.contains(as) ? as : roles.get(0);
		ModelAndView page = new ModelAndView("rehearsal/form-as");
		page.addObject("candidate", candidate.get());
		page.addObject("form", this.forms.view(id, form.get(), role, all.getOrDefault("choice", List.of()), locale));
		page.addObject("role", this.forms.label(role, locale));
		return page;
	}

}
