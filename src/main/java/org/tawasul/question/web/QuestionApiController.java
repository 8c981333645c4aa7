package org.tawasul.question.web;

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
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.problem.TooManyRequestsException;
import org.tawasul.question.QuestionProperties;
import org.tawasul.question.QuestionService;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The questions for programs. Public, as the form is.
 */
@RestController
@Tag(name = "Cases")
class QuestionApiController {

	private static final Duration FRESH = Duration.ofMinutes(5);

	private final QuestionService questions;

	private final RateLimiter limiter;

	QuestionApiController(QuestionService questions, QuestionProperties settings) {
		this.questions = questions;
		this.limiter = new RateLimiter("questions", settings.readsPerMinute(), Duration.ofMinutes(1));
	}

	@Operation(summary = "What to ask a reporter",
			description = "The questions whose answers a new case takes under answers, in the order of the form. "
					+ "Programs may keep them for some minutes and then ask with If-None-Match.")
	@ApiResponse(responseCode = "200", description = "The questions, in the caller's language",
			headers = @Header(name = "ETag", description = "Changes with the questions",
					schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "304", description = "Nothing has changed", content = @Content)
	@ApiResponse(responseCode = "400", description = "No such type or category",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = ProblemDetail.class)))
	@ApiResponse(responseCode = "429", description = "Too many requests from this address",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = ProblemDetail.class)))
	@Parameter(name = "Accept-Language", in = ParameterIn.HEADER, description = "ar (default) or en",
			schema = @Schema(type = "string"))
	@GetMapping(path = "/api/v1/questions", produces = MediaType.APPLICATION_JSON_VALUE)
	@Nullable ResponseEntity<QuestionsResponse> questions(
			@Parameter(description = "All types when left out") @RequestParam(required = false) @Nullable CaseType type,
			@Parameter(description = "All categories of incidents when left out") @RequestParam(
					required = false) @Nullable Category category,
			@Parameter(hidden = true) Locale locale, @Parameter(hidden = true) ServletWebRequest request,
			HttpServletRequest caller) {
		Duration wait = this.limiter.tryAcquire(ClientNetwork.of(caller.getRemoteAddr()));
		if (!wait.isZero()) {
			throw new TooManyRequestsException("too-many-questions", wait);
		}
		String etag = "\"" + this.questions.version() + "-" + locale.getLanguage() + "\"";
		if (request.checkNotModified(etag)) {
			return null;
		}
		return ResponseEntity.ok()
			.eTag(etag)
			.cacheControl(CacheControl.maxAge(FRESH).cachePublic())
			.varyBy(HttpHeaders.ACCEPT_LANGUAGE)
			.body(response(type, category, locale));
	}

	private QuestionsResponse response(@Nullable CaseType type, @Nullable Category category, Locale locale) {
		return new QuestionsResponse(this.questions.all()
			.stream()
			.map((question) -> QuestionResponse.of(question, QuestionResponse.scopes(question, type, category), locale))
			.filter((question) -> !question.askedOf().isEmpty())
			.toList());
	}

	/**
	 * The answer.
	 *
	 * @param questions in the order of the form
	 */
	@Schema(name = "Questions")
	record QuestionsResponse(List<QuestionResponse> questions) {

	}

}
