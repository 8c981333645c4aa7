package org.tawasul.rehearsal.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.access.StaffUser;
import org.tawasul.rehearsal.AffectedCaseService;
import org.tawasul.rehearsal.EffectLimiter;
import org.tawasul.rehearsal.ModelCandidate;
import org.tawasul.rehearsal.Rehearsal;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/**
 * Adds to the page of what waits how its tables would have answered otherwise. Who has
 * read too much of that today, is told when they may again; all else on the page is there
 * as ever.
 */
@Component
class CandidateEffects {

	private final AffectedCaseService cases;

	private final EffectLimiter limiter;

	private final EffectViewMapper effects;

	CandidateEffects(AffectedCaseService cases, EffectLimiter limiter, EffectViewMapper effects) {
		this.cases = cases;
		this.limiter = limiter;
		this.effects = effects;
	}

	void addTo(ModelAndView page, ModelCandidate candidate, Rehearsal rehearsal, StaffUser reader, Locale locale) {
		boolean exact = this.cases.seesAll(reader);
		List<EffectView> views = this.effects.views(rehearsal.effects(), candidate, exact, locale);
		Duration wait = exact ? Duration.ZERO
				: this.limiter.tryRead(reader, candidate, views.stream().map(EffectView::key).toList());
		boolean shown = wait.isZero();
		page.addObject("effects", shown ? views : List.of());
		page.addObject("effectsIn", shown ? null : Math.max(1, wait.plusSeconds(59).toMinutes()));
		page.addObject("seesCases", this.cases.seesLists(reader));
		if (!shown && page.getStatus() == HttpStatus.OK) {
			page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
			retryAfter(wait);
		}
	}

	private static void retryAfter(Duration wait) {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			HttpServletResponse response = attributes.getResponse();
			if (response != null) {
				response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
			}
		}
	}

}
