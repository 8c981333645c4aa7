package org.tawasul.intake;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
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
import org.tawasul.casefile.CaseSubmission;
import org.tawasul.language.DateFormatter;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The way in for programs: the ministry's app, the call centre's and others' systems.
 */
@RestController
@Tag(name = "Cases")
class NewCaseController {

	private final NewCaseValidator check;

	private final NewCaseRateLimiter limit;

	private final IdempotencyKeyHeader keys;

	private final IntakeService reception;

	NewCaseController(NewCaseValidator check, NewCaseRateLimiter limit, IdempotencyKeyHeader keys,
			IntakeService reception) {
		this.check = check;
		this.limit = limit;
		this.keys = keys;
		this.reception = reception;
	}

	@Operation(summary = "Sends a report",
			description = "Opens a case and starts its process. With the same Idempotency-Key and body it answers "
					+ "the same case again.")
	@ApiResponse(responseCode = "201", description = "The case is open",
			headers = @Header(name = "Location", description = "Address of the case",
					schema = @Schema(type = "string", format = "uri")))
	@ApiResponse(responseCode = "400", description = "Fields are at fault: one entry a field under errors",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = ProblemDetail.class)))
	@ApiResponse(responseCode = "413", description = "The body is too large",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = ProblemDetail.class)))
	@ApiResponse(responseCode = "422", description = "The Idempotency-Key was used with another body",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = ProblemDetail.class)))
	@ApiResponse(responseCode = "429", description = "Too many new cases from this address",
			headers = @Header(name = "Retry-After", description = "Seconds to wait",
					schema = @Schema(type = "integer")),
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = ProblemDetail.class)))
	@Parameter(name = "Accept-Language", in = ParameterIn.HEADER, description = "ar (default) or en",
			schema = @Schema(type = "string"))
	@PostMapping(path = "/api/v1/cases", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<NewCaseResponse> report(@RequestBody NewCaseRequest draft,
			@Parameter(description = "1 to 100 visible ASCII characters, recognised for seven days") @RequestHeader(
					name = IdempotencyKeyHeader.HEADER, required = false) @Nullable String key,
			@Parameter(hidden = true) Locale locale, HttpServletRequest request) {
		IdempotencyKey once = this.keys.read(key, draft, locale);
		CaseSubmission report = this.check.validate(draft, locale);
		this.limit.count(request.getRemoteAddr());
		NewCaseResponse opened = NewCaseResponse.of(this.keys.receive(this.reception, report, once));
		return ResponseEntity.created(URI.create("/api/v1/cases/" + opened.number())).body(opened);
	}

	/**
	 * A case that came in.
	 *
	 * @param number the case's number
	 * @param secret opens the case to its reporter, in the header {@code X-Case-Secret}
	 * @param trackingUrl the page where the reporter follows the case, without the secret
	 * @param promisedAt when an answer is promised
	 */
	@Schema(name = "OpenedCase")
	record NewCaseResponse(@Schema(example = "41001") long number, @Schema(example = "7K2M-Q4TZ-9XWD") String secret,
			String trackingUrl, @Nullable OffsetDateTime promisedAt) {

		static NewCaseResponse of(Receipt receipt) {
			String page = ServletUriComponentsBuilder.fromCurrentContextPath()
				.path("/track")
				.queryParam("number", receipt.number())
				.toUriString();
			return new NewCaseResponse(receipt.number().value(), receipt.secret(), page, moment(receipt.promisedAt()));
		}

		private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
			return (instant != null) ? instant.atZone(DateFormatter.ZONE).toOffsetDateTime() : null;
		}

	}

}
