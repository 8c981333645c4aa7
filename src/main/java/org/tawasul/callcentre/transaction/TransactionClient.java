package org.tawasul.callcentre.transaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.callcentre.transaction.TransactionAnswer.Outcome;
import org.tawasul.language.TextNormalizer;
import org.tawasul.language.VisibleText;

import org.springframework.stereotype.Component;

/**
 * Asks the ministry's service where a transaction stands. Whatever it answers is text to
 * be shown, of limited length.
 */
@Component
public class TransactionClient {

	private static final Logger log = LoggerFactory.getLogger(TransactionClient.class);

	private static final JsonMapper JSON = new JsonMapper();

	/** Whatever an answer says beyond this makes it unreadable. */
	private static final int MAX_ANSWER = 65_536;

	private static final int MAX_TEXT = 500;

	private final TransactionProperties properties;

	private final HttpClient http;

	TransactionClient(TransactionProperties properties) {
		this.properties = properties;
		this.http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(properties.timeout())
			.followRedirects(Redirect.NEVER)
			.build();
	}

	/**
	 * Reads the number of a transaction as somebody typed it.
	 * @param typed the text
	 * @return letters of any script, digits, dashes and slashes, at most 40; nothing if
	 * it is no such number
	 */
	public static Optional<String> parse(String typed) {
		String plain = VisibleText.plain(typed).strip();
		return plain.matches("[\\p{L}0-9/-]{1,40}") && plain.matches(".*[0-9].*") ? Optional.of(plain)
				: Optional.empty();
	}

	/**
	 * Asks, and waits for the answer no longer than is configured.
	 * @param number as {@link #parse} gave it
	 * @return what is known, or why nothing is
	 */
	public TransactionAnswer ask(String number) {
		if (!this.properties.isConfigured()) {
			return TransactionAnswer.without(Outcome.NOT_CONFIGURED);
		}
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		CompletableFuture<HttpResponse<Void>> answer = this.http.sendAsync(this.properties.request(number),
				BodyHandlers.ofByteArrayConsumer((part) -> part.ifPresent((bytes) -> keepBeginning(body, bytes))));
		try {
			// The client's own timeout ends with the first byte, this one with the last.
			return read(answer.get(this.properties.timeout().toMillis(), TimeUnit.MILLISECONDS).statusCode(), body);
		}
		catch (TimeoutException ex) {
			answer.cancel(true);
			return failed(Outcome.SLOW);
		}
		catch (ExecutionException ex) {
			return failed((ex.getCause() instanceof HttpTimeoutException) ? Outcome.SLOW : Outcome.DOWN);
		}
		catch (InterruptedException ex) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
			return failed(Outcome.DOWN);
		}
	}

	/** One byte more than may be read tells that there was more. */
	private static void keepBeginning(ByteArrayOutputStream body, byte[] bytes) {
		body.write(bytes, 0, Math.min(bytes.length, MAX_ANSWER + 1 - body.size()));
	}

	private TransactionAnswer read(int status, ByteArrayOutputStream body) {
		if (status == 404 || status == 410) {
			return TransactionAnswer.without(Outcome.UNKNOWN);
		}
		if (status != 200) {
			return failed((status >= 500 || status == 429) ? Outcome.DOWN : Outcome.NONSENSE);
		}
		try {
			JsonNode json = (body.size() > MAX_ANSWER) ? null : JSON.readTree(body.toByteArray());
			String where = (json != null && json.isObject()) ? text(json, this.properties.status()) : "";
			if (json == null || where.isEmpty()) {
				return failed(Outcome.NONSENSE);
			}
			return new TransactionAnswer(Outcome.FOUND, where, text(json, this.properties.place()),
					text(json, this.properties.date()), text(json, this.properties.note()));
		}
		catch (IOException ex) {
			return failed(Outcome.NONSENSE);
		}
	}

	/** Texts and numbers only; what cannot be shown is left out. */
	private static String text(JsonNode json, String field) {
		JsonNode value = json.path(field);
		String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
		String line = TextNormalizer.normalizeLine(text.replace("\0", ""));
		if (line == null) {
			return "";
		}
		int end = Math.min(line.length(), MAX_TEXT);
		return (line.length() <= MAX_TEXT) ? line
				: line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
	}

	/** The number is not logged: it may belong to somebody. */
	private static TransactionAnswer failed(Outcome outcome) {
		log.warn("The service for transactions did not answer: {}", outcome);
		return TransactionAnswer.without(outcome);
	}

}
