package org.tawasul.suggestion;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.access.ClientNetwork;
import org.tawasul.access.RateLimiter;
import org.tawasul.casefile.Category;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Suggests a category while a report is written. Posted, so that no address holds what
 * somebody writes; kept nowhere. Open to anyone, like the form, but limited by network
 * address.
 */
@RestController
class LikelyCategoryController {

	private final LikelyCategory likely;

	private final RateLimiter limiter;

	LikelyCategoryController(LikelyCategory likely, SuggestionProperties properties) {
		this.likely = likely;
		this.limiter = new RateLimiter("categories-likely", properties.asksPerMinute(), Duration.ofMinutes(1));
	}

	/** No content when nothing is likely enough. */
	@PostMapping("/report/category")
	ResponseEntity<Likely> find(@RequestParam(defaultValue = "") String description, Locale locale,
			HttpServletRequest request) {
		Duration wait = this.limiter.tryAcquire(ClientNetwork.of(request.getRemoteAddr()));
		if (!wait.isZero()) {
			return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
				.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1))
				.build();
		}
		Optional<Likely> found = this.likely.find(description)
			.map((category) -> new Likely(category.category(), category.name(locale)));
		return found.map((category) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(category))
			.orElseGet(() -> ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build());
	}

	/**
	 * What is answered.
	 *
	 * @param category its code
	 * @param name in the reader's language
	 */
	record Likely(Category category, String name) {

	}

}
