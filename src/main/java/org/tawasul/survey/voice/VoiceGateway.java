package org.tawasul.survey.voice;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The ministry's voice gateway, over HTTP, as it is configured.
 */
@Component
class VoiceGateway {

	private static final Logger log = LoggerFactory.getLogger(VoiceGateway.class);

	private static final JsonMapper JSON = new JsonMapper();

	/** Whatever an answer says beyond this is ignored. */
	private static final int MAX_ANSWER = 65_536;

	private final VoiceProperties properties;

	private final HttpClient http;

	VoiceGateway(VoiceProperties properties) {
		this.properties = properties;
		this.http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(properties.timeout())
			.followRedirects(Redirect.NEVER)
			.build();
		if (properties.isConfigured()) {
			// Rather no start than no calls.
			request("{}");
		}
	}

	/** Orders a call. Neither number nor texts are logged. */
	Result order(VoiceOrder order) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		CompletableFuture<HttpResponse<Void>> answer = this.http.sendAsync(request(json(order)),
				BodyHandlers.ofByteArrayConsumer((part) -> part.ifPresent((bytes) -> keepBeginning(body, bytes))));
		try {
			// The client's own timeout ends with the first byte of the answer, this one
			// with the last.
			int status = answer.get(this.properties.timeout().toMillis(), TimeUnit.MILLISECONDS).statusCode();
			return result(order, status, body.toString(StandardCharsets.UTF_8));
		}
		catch (TimeoutException ex) {
			answer.cancel(true);
			return failed(order, "no answer in time");
		}
		catch (ExecutionException ex) {
			return failed(order, String.valueOf(ex.getCause()));
		}
		catch (InterruptedException ex) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
			return failed(order, "interrupted");
		}
	}

	private static void keepBeginning(ByteArrayOutputStream body, byte[] bytes) {
		body.write(bytes, 0, Math.min(bytes.length, MAX_ANSWER - body.size()));
	}

	private Result result(VoiceOrder order, int status, String body) {
		boolean taken = status / 100 == 2;
		if (taken && matches(this.properties.success(), body, true)) {
			return Result.TAKEN;
		}
		if (matches(this.properties.refused(), status + " " + body, false)
				|| (!taken && this.properties.permanent().contains(status))) {
			log.warn("The voice gateway refuses the order {}: {}", order.id(), status);
			return Result.REFUSED;
		}
		return failed(order, "status " + status);
	}

	private static Result failed(VoiceOrder order, String why) {
		log.warn("The voice gateway does not take the order {}: {}", order.id(), why);
		return Result.FAILED;
	}

	private static boolean matches(@Nullable Pattern pattern, String body, boolean otherwise) {
		return (pattern != null) ? pattern.matcher(body).find() : otherwise;
	}

	private HttpRequest request(String body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Objects.requireNonNull(this.properties.url())))
			.timeout(this.properties.timeout())
			.header("Content-Type", "application/json;charset=UTF-8")
			.POST(BodyPublishers.ofString(body));
		for (String header : this.properties.headers()) {
			int colon = header.indexOf(':');
			request.setHeader(header.substring(0, colon), header.substring(colon + 1).strip());
		}
		return request.build();
	}

	private static String json(VoiceOrder order) {
		try {
			return JSON.writeValueAsString(order);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What the gateway makes of an order. */
	enum Result {

		/** It will call. */
		TAKEN,
		/** It will not, now or later. */
		REFUSED,
		/** It cannot at the moment. */
		FAILED

	}

}
