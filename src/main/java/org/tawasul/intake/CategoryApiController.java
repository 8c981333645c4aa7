package org.tawasul.intake;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.ClientNetwork;
import org.tawasul.access.RateLimiter;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.CategorySettings;
import org.tawasul.problem.TooManyRequestsException;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The categories for programs, as the ministry names them. Public, as the form is.
 */
@RestController
@Tag(name = "Cases")
class CategoryApiController {

	private static final Duration FRESH = Duration.ofMinutes(5);

	private final CategoryService categories;

	private final RateLimiter limiter;

	CategoryApiController(CategoryService categories, CategoryApiProperties settings) {
		this.categories = categories;
		this.limiter = new RateLimiter("categories", settings.readsPerMinute(), Duration.ofMinutes(1));
	}

	@Operation(summary = "What incidents are about",
			description = "The categories by their names, in the order of the form. A new case takes those that are "
					+ "offered; the others are there to name earlier cases. Programs may keep them for some minutes "
					+ "and then ask with If-None-Match.")
	@ApiResponse(responseCode = "200", description = "The categories, in the caller's language",
			headers = @Header(name = "ETag", description = "Changes with the categories",
					schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "304", description = "Nothing has changed", content = @Content)
	@ApiResponse(responseCode = "429", description = "Too many requests from this address",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = ProblemDetail.class)))
	@Parameter(name = "Accept-Language", in = ParameterIn.HEADER, description = "ar (default) or en",
			schema = @Schema(type = "string"))
	@GetMapping(path = "/api/v1/categories", produces = MediaType.APPLICATION_JSON_VALUE)
	@Nullable ResponseEntity<CategoriesResponse> categories(@Parameter(hidden = true) Locale locale,
			@Parameter(hidden = true) ServletWebRequest request, HttpServletRequest caller) {
		Duration wait = this.limiter.tryAcquire(ClientNetwork.of(caller.getRemoteAddr()));
		if (!wait.isZero()) {
			throw new TooManyRequestsException("too-many-questions", wait);
		}
		String etag = "\"" + this.categories.version() + "-" + locale.getLanguage() + "\"";
		if (request.checkNotModified(etag)) {
			return null;
		}
		return ResponseEntity.ok()
			.eTag(etag)
			.cacheControl(CacheControl.maxAge(FRESH).cachePublic())
			.varyBy(HttpHeaders.ACCEPT_LANGUAGE)
			.body(new CategoriesResponse(
					this.categories.all().stream().map((each) -> CategoryResponse.of(each, locale)).toList()));
	}

	/**
	 * The answer.
	 *
	 * @param categories in the order of the form
	 */
	@Schema(name = "Categories")
	record CategoriesResponse(List<CategoryResponse> categories) {

	}

	/**
	 * A category in the caller's language.
	 *
	 * @param code what a new case names
	 * @param name for people
	 * @param hint explains it to reporters who choose
	 * @param offered whether a new case may name it
	 */
	@Schema(name = "CategoryOfIncidents")
	record CategoryResponse(Category code, String name, @Nullable String hint, boolean offered) {

		static CategoryResponse of(CategorySettings settings, Locale locale) {
			return new CategoryResponse(settings.category(), settings.name(locale), settings.hint(locale),
					settings.offered());
		}

	}

}
