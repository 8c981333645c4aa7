package org.tawasul.intake;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.ClientNetwork;
import org.tawasul.access.RateLimiter;
import org.tawasul.casefile.FacilityKind;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Suggests institutions while their name is typed in the form. Open to anyone, like the
 * form, but limited by network address.
 */
@RestController
class FacilitySearchController {

	private final FacilitySearchService facilities;

	private final RateLimiter limiter;

	FacilitySearchController(FacilitySearchService facilities, FacilitySearchProperties properties) {
		this.facilities = facilities;
		this.limiter = new RateLimiter("facilities", properties.searchesPerMinute(), Duration.ofMinutes(1));
	}

	@GetMapping(path = "/report/facilities", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<List<FacilitySearchService.FacilitySuggestion>> find(
			@RequestParam(name = "q", defaultValue = "") String typed,
			@RequestParam(required = false) @Nullable FacilityKind kind,
			@RequestParam(required = false) @Nullable String region, Locale locale, HttpServletRequest request) {
		Duration wait = this.limiter.tryAcquire(ClientNetwork.of(request.getRemoteAddr()));
		if (!wait.isZero()) {
			return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
				.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1))
				.build();
		}
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(this.facilities.find(typed, kind, region, locale));
	}

}
