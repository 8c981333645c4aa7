package org.tawasul.notification.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tawasul.notification.delivery.SmsProperties.Method;

/**
 * The ministry's SMS gateway, over HTTP, as it is configured.
 */
class SmsGateway implements MessageGateway {

	/** E.164: at most fifteen digits, the first of them no zero. */
	private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");

	/** Whatever an answer says beyond this is ignored. */
	private static final int MAX_ANSWER = 65_536;

	private final SmsProperties properties;

	private final HttpClient http;

	/** Fails when no request can be made of the properties. */
	SmsGateway(SmsProperties properties) {
		this.properties = properties;
		request("+966500000000", "", "");
		this.http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(properties.timeout())
			.followRedirects(Redirect.NEVER)
			.build();
	}

	@Override
	public DeliveryChannel channel() {
		return DeliveryChannel.SMS;
	}

	@Override
	public DeliveryOutcome send(OutgoingMessage message) {
		if (!NUMBER.matcher(message.address()).matches()) {
			return DeliveryOutcome.failed(FailureReason.BAD_ADDRESS, null);
		}
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		HttpRequest request = request(message.address(), message.text().shortText(), message.sendingId().toString());
		CompletableFuture<HttpResponse<Void>> answer = this.http.sendAsync(request,
				BodyHandlers.ofByteArrayConsumer((part) -> part.ifPresent((bytes) -> keepBeginning(body, bytes))));
		try {
			// The client's own timeout ends with the first byte of the answer, this one
			// with the last.
			int status = answer.get(this.properties.timeout().toMillis(), TimeUnit.MILLISECONDS).statusCode();
			return SmsResponseMapper.outcome(this.properties, status, body.toString(StandardCharsets.UTF_8));
		}
		catch (TimeoutException ex) {
			answer.cancel(true);
			return DeliveryOutcome.failed(FailureReason.NO_ANSWER, null);
		}
		catch (ExecutionException ex) {
			return DeliveryOutcome.failed(reason(ex.getCause()), null);
		}
		catch (InterruptedException ex) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
			return DeliveryOutcome.failed(FailureReason.NO_ANSWER, null);
		}
	}

	private static void keepBeginning(ByteArrayOutputStream body, byte[] bytes) {
		body.write(bytes, 0, Math.min(bytes.length, MAX_ANSWER - body.size()));
	}

	private static FailureReason reason(@Nullable Throwable failure) {
		if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
			return FailureReason.GATEWAY_AWAY;
		}
		if (failure instanceof HttpTimeoutException) {
			return FailureReason.NO_ANSWER;
		}
		if (failure instanceof IOException) {
			return FailureReason.CONNECTION_LOST;
		}
		throw new IllegalStateException(failure);
	}

	private HttpRequest request(String number, String text, String id) {
		Map<String, String> values = Map.of("to", this.properties.to().of(number), "text", text, "id", id);
		String url = SmsRequestTemplate.address(Objects.requireNonNull(this.properties.url()), values);
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(this.properties.timeout());
		if (this.properties.method() == Method.GET) {
			request.GET();
		}
		else {
			request.header("Content-Type", this.properties.contentType() + ";charset=UTF-8");
			request.method(this.properties.method().name(), BodyPublishers
				.ofString(SmsRequestTemplate.body(this.properties.body(), this.properties.contentType(), values)));
		}
		for (String header : this.properties.headers()) {
			int colon = header.indexOf(':');
			request.setHeader(header.substring(0, colon), header.substring(colon + 1).strip());
		}
		return request.build();
	}

}
