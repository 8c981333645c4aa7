package org.tawasul.survey.voice;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * The voice gateway, which is asked over HTTP as the SMS gateway is.
 *
 * @param url where calls are ordered by POST; without it nobody is called automatically
 * @param headers {@code Name: value}, such as the token by which the gateway knows us
 * @param timeout how long one order may take altogether
 * @param success a regular expression: an answer of 2xx that does not match it is a
 * failure
 * @param refused a regular expression: an answer that matches it will be the same next
 * time
 * @param permanent answers that will be the same next time, because they are about this
 * call
 * @param secret with which the gateway signs what it tells us; 16 characters at least
 * @param tolerance how old a signature may be, or how far in the future
 * @param attempts how often an order is sent before an agent calls
 * @param retry how long after the first failure an order is sent again; twice as long
 * after the second, and so on
 * @param patience how long the answers of a call are waited for
 * @param callbacks how many answers a minute are taken from one network
 */
@ConfigurationProperties("tawasul.voice")
record VoiceProperties(@Nullable String url, @DefaultValue List<String> headers, @DefaultValue("10s") Duration timeout,
		@Nullable Pattern success, @Nullable Pattern refused, @DefaultValue( {
				"400", "410", "413", "422" }) Set<Integer> permanent,
		@DefaultValue("") String secret, @DefaultValue("5m") Duration tolerance, @DefaultValue("5") int attempts,
		@DefaultValue("1m") Duration retry, @DefaultValue("2h") Duration patience, @DefaultValue("600") int callbacks){

	private static final int MIN_SECRET = 16;

	VoiceProperties {
		headers = List.copyOf(headers);
		permanent = Set.copyOf(permanent);
		Assert.isTrue(headers.stream().allMatch((header) -> header.matches("[\\w-]+:.*")),
				"tawasul.voice.headers: each as Name: value");
		Assert.isTrue(isPositive(timeout) && isPositive(tolerance) && isPositive(retry) && isPositive(patience),
				"tawasul.voice: timeout, tolerance, retry and patience are longer than nothing");
		Assert.isTrue(attempts > 0 && callbacks > 0, "tawasul.voice: attempts and callbacks are 1 at least");
		if (url != null && !url.isBlank()) {
			Assert.isTrue(url.matches("https?://.*") && isAddress(url), "tawasul.voice.url: an http address");
			Assert.isTrue(secret.length() >= MIN_SECRET,
					"tawasul.voice.secret: " + MIN_SECRET + " characters at least, where there is a tawasul.voice.url");
		}
	}

	private static boolean isPositive(Duration time) {
		return !time.isNegative() && !time.isZero();
	}

	private static boolean isAddress(String url) {
		try {
			HttpRequest.newBuilder(URI.create(url));
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	boolean isConfigured() {
		return this.url != null && !this.url.isBlank();
	}

	/** Without values that may be secret. */
	@Override
	public String toString() {
		return "VoiceProperties[" + this.timeout + "]";
	}

}
