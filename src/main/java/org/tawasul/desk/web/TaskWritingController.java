package org.tawasul.desk.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.RateLimiter;
import org.tawasul.desk.CaseWithRights;
import org.tawasul.desk.CommentForm;
import org.tawasul.desk.MessageCause;
import org.tawasul.desk.UpcomingMessage;
import org.tawasul.desk.UpcomingMessageService;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleText;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What helps those who write to a reporter in the form of a task, as parts of pages that
 * our script puts beside the form's fields in Tasklist: prepared answers and those of
 * like cases, and the message as its reader will get it.
 */
@Controller
@RequestMapping("/desk/cases/{number}/panel")
class TaskWritingController {

	/** As often as somebody reads what they have just changed. */
	private static final int LOOKS_A_MINUTE = 30;

	private static final String MESSAGE = "desk/writing :: message";

	private final DeskCaseController caseController;

	private final CurrentUser user;

	private final ExperienceMapper experience;

	private final UpcomingMessageService messages;

	private final RateLimiter limiter = new RateLimiter("messages looked at", LOOKS_A_MINUTE, Duration.ofMinutes(1));

	TaskWritingController(DeskCaseController caseController, CurrentUser user, ExperienceMapper experience,
			UpcomingMessageService messages) {
		this.caseController = caseController;
		this.user = user;
		this.experience = experience;
		this.messages = messages;
	}

	/** Nothing is there for those who see the case and do not handle it. */
	@GetMapping("/writing")
	ModelAndView help(@PathVariable String number, Locale locale) {
		CaseWithRights accessible = findWhole(number);
		ModelAndView part = new ModelAndView("desk/writing :: help");
		part.addObject("file", accessible.file());
		part.addObject("handles", accessible.rights().handlesCase());
		if (accessible.rights().handlesCase()) {
			part.addObject("experience", this.experience.view(this.user.get(), accessible.file(), locale));
		}
		return part;
	}

	/** In the body, so that no address has what somebody types. */
	@PostMapping("/message")
	ModelAndView message(@PathVariable String number, @RequestParam(required = false) @Nullable MessageCause cause,
			@RequestParam(defaultValue = "") String text, HttpServletResponse response) {
		CaseWithRights accessible = findWhole(number);
		if (!accessible.rights().handlesCase()) {
			throw new AccessDeniedException("not theirs to write");
		}
		Duration wait = this.limiter.tryAcquire(this.user.get().username());
		if (!wait.isZero()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
			return refused("often", HttpStatus.TOO_MANY_REQUESTS);
		}
		if (cause == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		String typed = Objects.requireNonNullElse(TextNormalizer.normalizeText(text), "");
		if (typed.isEmpty()) {
			return refused("missing." + cause, HttpStatus.BAD_REQUEST);
		}
		if (VisibleText.length(typed) > CommentForm.MAX_LENGTH) {
			return refused("too-long", HttpStatus.BAD_REQUEST);
		}
		Optional<UpcomingMessage> message = this.messages.find(accessible.file(), cause, typed);
		return message.map((found) -> new ModelAndView(MESSAGE).addObject("message", found))
			.orElseGet(() -> refused("missing." + cause, HttpStatus.BAD_REQUEST));
	}

	private static ModelAndView refused(String why, HttpStatus status) {
		return new ModelAndView(MESSAGE, status).addObject("refused", why);
	}

	private CaseWithRights findWhole(String number) {
		CaseWithRights accessible = this.caseController.find(number);
		if (!accessible.rights().seesCase()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return accessible;
	}

}
