package org.tawasul.report.web;

import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.access.ClientNetwork;
import org.tawasul.access.RateLimiter;
import org.tawasul.access.SharedRateLimiters;
import org.tawasul.language.DateFormatter;
import org.tawasul.problem.TooManyRequestsException;
import org.tawasul.report.letter.LetterSeal;
import org.tawasul.report.letter.LetterSeal.SealedLetter;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the QR code of a letter leads: whether the letter is ours, its number and its
 * date. It needs no account and shows nothing of the case.
 */
@Controller
class LetterConfirmationController {

	private static final int WRONG = 30;

	private static final Duration WITHIN = Duration.ofMinutes(10);

	private final LetterSeal seal;

	private final DateFormatter dates;

	private final RateLimiter wrongSeals;

	LetterConfirmationController(LetterSeal seal, DateFormatter dates, SharedRateLimiters limiters) {
		this.seal = seal;
		this.dates = dates;
		this.wrongSeals = limiters.limiter("wrong seals of letters", WRONG, WITHIN);
	}

	@GetMapping("/letters/{seal}")
	ModelAndView confirm(@PathVariable String seal, HttpServletRequest request, Locale locale) {
		return this.seal.open(seal).map((letter) -> genuine(letter, locale)).orElseGet(() -> {
			countWrong(request.getRemoteAddr());
			return new ModelAndView("report/confirmation", HttpStatus.NOT_FOUND).addObject("genuine", false);
		});
	}

	private ModelAndView genuine(SealedLetter letter, Locale locale) {
		return new ModelAndView("report/confirmation").addObject("genuine", true)
			.addObject("number", letter.number().toString())
			.addObject("date", this.dates.day(letter.date(), locale));
	}

	private void countWrong(String address) {
		Duration wait = this.wrongSeals.tryAcquire(ClientNetwork.of(address));
		if (!wait.isZero()) {
			throw new TooManyRequestsException("wrong-seals", wait);
		}
	}

}
