package org.tawasul.notification.delivery;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
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

	private final SmsProperties settings;

	private final HttpClient http;

	/**
	 * Makes one.
	 * @param settings how it is asked
	 * @throws IllegalArgumentException when no request can be made of them
	 */
	SmsGateway(SmsProperties settings) {
		this.settings = settings;
		request("+966500000000", "", "");
		this.http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(settings.timeout())
			.followRedirects(Redirect.NEVER)
			.build();
	}

	@Override
	public DeliveryChannel channel() {
		return DeliveryChannel.SMS;
	}

	@Override
	public DeliveryOutcome send(OutgoingMessage parcel) {
		if (!NUMBER.matcher(parcel.address()).matches()) {
			return DeliveryOutcome.failed(FailureReason.BAD_ADDRESS, null);
		}
		CompletableFuture<HttpResponse<String>> answer = this.http.sendAsync(
				request(parcel.address(), parcel.text().shortText(), parcel.sendingId().toString()),
				new BoundedBodyHandler());
		try {
			// The client's own limit ends with the answer's first byte, ours with its
			// last.
			HttpResponse<String> whole = answer.get(this.settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
			return SmsResponseMapper.outcome(this.settings, whole.statusCode(), whole.body());
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
		Map<String, String> values = Map.of("to", this.settings.to().of(number), "text", text, "id", id);
		String url = SmsRequestTemplate.address(Objects.requireNonNull(this.settings.url()), values);
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(this.settings.timeout());
		if (this.settings.method() == Method.GET) {
			request.GET();
		}
		else {
			request.header("Content-Type", this.settings.contentType() + ";charset=UTF-8");
			request.method(this.settings.method().name(), BodyPublishers
				.ofString(SmsRequestTemplate.body(this.settings.body(), this.settings.contentType(), values)));
		}
		for (String header : this.settings.headers()) {
			int colon = header.indexOf(':');
			request.setHeader(header.substring(0, colon), header.substring(colon + 1).strip());
		}
		return request.build();
	}

}
