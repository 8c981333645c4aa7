package org.tawasul.intake;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.tawasul.casefile.CaseReport;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.problem.FieldViolation;
import org.tawasul.problem.InvalidFieldsException;
import org.tawasul.publicurl.PublicUrl;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Opens cases for programs: the ministry's app, the call centre's and other systems.
 */
@RestController
@Tag(name = "Cases")
class NewCaseController {

	private static final String KEY_HEADER = "Idempotency-Key";

	private static final String CHANNEL_KEY_HEADER = "X-Channel-Key";

	private final NewCaseValidator validator;

	private final NewCaseRateLimiter limiter;

	private final IntakeService intake;

	private final ChannelKeyValidator channels;

	private final PlaceWarnings places;

	private final Messages messages;

	private final PublicUrl address;

	NewCaseController(NewCaseValidator validator, NewCaseRateLimiter limiter, IntakeService intake,
			ChannelKeyValidator channels, PlaceWarnings places, Messages messages, PublicUrl address) {
		this.channels = channels;
		this.validator = validator;
		this.limiter = limiter;
		this.intake = intake;
		this.places = places;
		this.messages = messages;
		this.address = address;
	}

	@Operation(summary = "Sends a report",
			description = "Opens a case and starts its process. With the same Idempotency-Key and body it answers "
					+ "the same case again.")
	@ApiResponse(responseCode = "201", description = "The case is open",
			headers = @Header(name = "Location", description = "Address of the case",
					schema = @Schema(type = "string", format = "uri")))
	@ApiResponse(responseCode = "400", description = "Invalid fields, one entry each under errors",
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
	ResponseEntity<NewCaseResponse> report(@RequestBody NewCaseRequest newCase,
			@Parameter(description = "1 to 100 visible ASCII characters, recognised for seven days") @RequestHeader(
					name = KEY_HEADER, required = false) @Nullable String key,
			@Parameter(description = "Key of the ministry's own systems, for the channels of its staff") @RequestHeader(
					name = CHANNEL_KEY_HEADER, required = false) @Nullable String channelKey,
			@Parameter(hidden = true) Locale locale, HttpServletRequest request) {
		if (key != null && !key.matches("[\\x21-\\x7E]{1,100}")) {
			throw new InvalidFieldsException(List
				.of(new FieldViolation(KEY_HEADER, "malformed", this.messages.text("intake.idempotency-key", locale))));
		}
		CaseReport report = this.validator.validate(newCase, locale);
		this.channels.requireAllowed(report.channel(), channelKey, locale);
		this.limiter.count(request.getRemoteAddr());
		Receipt receipt = this.intake.receive(report, (key != null) ? this.intake.keyOf("api", key, newCase) : null,
				null, locale);
		return ResponseEntity.created(URI.create("/api/v1/cases/" + receipt.number()))
			.body(NewCaseResponse.of(receipt, this.address, this.places.of(newCase, locale)));
	}

	/**
	 * A case that was opened.
	 *
	 * @param number the case's number
	 * @param secret opens the case to its reporter, in the header {@code X-Case-Secret}
	 * @param trackingUrl the page where the reporter tracks the case, without the secret
	 * @param promisedAt when an answer is promised
	 * @param warnings what the reporter should be asked about; left out when there is
	 * nothing
	 */
	@Schema(name = "OpenedCase")
	record NewCaseResponse(@Schema(example = "41001") long number, @Schema(example = "7K2M-Q4TZ-9XWD") String secret,
			String trackingUrl, @Nullable OffsetDateTime promisedAt,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<NewCaseWarning> warnings) {

		static NewCaseResponse of(Receipt receipt, PublicUrl address, List<NewCaseWarning> warnings) {
			String page = address.of("/track?number=" + receipt.number());
			return new NewCaseResponse(receipt.number().value(), receipt.secret(), page, moment(receipt.promisedAt()),
					warnings);
		}

		private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
			return (instant != null) ? instant.atZone(DateFormatter.ZONE).toOffsetDateTime() : null;
		}

	}

}
