package org.tawasul.survey.voice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.access.ClientNetwork;
import org.tawasul.access.RateLimiter;
import org.tawasul.problem.ProblemException;
import org.tawasul.problem.TooManyRequestsException;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the voice gateway tells what came of a call. Who cannot sign learns nothing, not
 * even which calls there are.
 */
@RestController
class VoiceAnswerController {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	/** More than a survey of digits needs. */
	private static final int MAX_BODY = 16_384;

	private final VoiceAnswerService answers;

	private final VoiceProperties properties;

	private final RateLimiter limiter;

	private final Clock clock;

	VoiceAnswerController(VoiceAnswerService answers, VoiceProperties properties, Clock clock) {
		this.answers = answers;
		this.properties = properties;
		this.limiter = new RateLimiter("answers of the voice gateway", properties.callbacks(), Duration.ofMinutes(1));
		this.clock = clock;
	}

	@PostMapping("/api/v1/voice-calls/{id:[0-9a-f-]{36}}")
	Map<String, String> take(@PathVariable String id,
			@RequestHeader(name = "X-Voice-Timestamp", defaultValue = "") String timestamp,
			@RequestHeader(name = "X-Voice-Signature", defaultValue = "") String signature, HttpServletRequest request)
			throws IOException {
		Duration wait = this.limiter.tryAcquire(ClientNetwork.of(request.getRemoteAddr()));
		if (!wait.isZero()) {
			throw new TooManyRequestsException("too-many-actions", wait);
		}
		byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
		if (body.length > MAX_BODY) {
			throw new ProblemException(HttpStatus.PAYLOAD_TOO_LARGE, "voice.large");
		}
		if (!VoiceSignature.isValid(this.properties, timestamp, signature, new String(body, StandardCharsets.UTF_8),
				this.clock.instant())) {
			throw new ProblemException(HttpStatus.UNAUTHORIZED, "voice.signature");
		}
		return Map.of("result", switch (this.answers.take(id(id), read(body), body)) {
			case RECORDED -> "recorded";
			case REPEATED -> "repeated";
			case ANSWERED_BEFORE -> throw new ProblemException(HttpStatus.CONFLICT, "voice.answered");
			case LATE -> throw new ProblemException(HttpStatus.CONFLICT, "voice.late");
		});
	}

	private static UUID id(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new ProblemException(HttpStatus.NOT_FOUND, "voice.unknown");
		}
	}

	private static VoiceAnswer read(byte[] body) {
		try {
			VoiceAnswer answer = JSON.readValue(body, VoiceAnswer.class);
			if (answer != null) {
				return answer;
			}
		}
		catch (IOException ex) {
			// Whatever it is, it is no answer.
		}
		throw new ProblemException(HttpStatus.BAD_REQUEST, "unreadable");
	}

}
