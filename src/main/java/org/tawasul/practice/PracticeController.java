package org.tawasul.practice;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.CurrentUser;
import org.tawasul.database.Installation;
import org.tawasul.directory.Role;
import org.tawasul.language.DateFormatter;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The button that begins a practice ministry anew, and how far it is. In any other
 * installation there is no such page.
 */
@Controller
class PracticeController {

	static final String PAGE = "/desk/practice";

	/** In seconds: how often a page that waits asks again. */
	private static final String AGAIN = "2";

	private final Installation installation;

	private final PracticeResetService resets;

	private final CurrentUser user;

	private final DateFormatter dates;

	PracticeController(Installation installation, PracticeResetService resets, CurrentUser user, DateFormatter dates) {
		this.installation = installation;
		this.resets = resets;
		this.user = user;
		this.dates = dates;
	}

	/** While it runs, this is what every page shows, whoever asks for it. */
	@GetMapping(PAGE)
	ModelAndView show(HttpServletResponse response, Locale locale) {
		PracticeProgress progress = this.resets.progress().orElse(null);
		if (this.installation.isPractice() && progress != null) {
			response.setHeader("Refresh", AGAIN);
			response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN);
			ModelAndView page = new ModelAndView("practice/progress", HttpStatus.SERVICE_UNAVAILABLE);
			page.addObject("progress", progress);
			return page;
		}
		requireTrainer();
		ModelAndView page = new ModelAndView("practice/reset");
		this.resets.last().ifPresent((last) -> {
			page.addObject("last", last);
			page.addObject("at", this.dates.full(last.at(), locale));
		});
		return page;
	}

	@PostMapping(PAGE)
	String reset() {
		requireTrainer();
		this.resets.start();
		return "redirect:" + PAGE;
	}

	private void requireTrainer() {
		if (!this.installation.isPractice()
				|| !this.user.find().filter((user) -> user.hasAnyRole(trainers())).isPresent()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	/** The care centre trains the coordinators. */
	private static Role[] trainers() {
		return new Role[] { Role.ADMINISTRATOR, Role.CARE_OFFICER };
	}

}
