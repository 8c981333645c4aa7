package org.tawasul.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.MediaType;
import org.springframework.util.Assert;

/**
 * How the SMS gateway is asked. In {@code url} and {@code body}, {@code {to}},
 * {@code {text}} and {@code {id}} stand for the number, the text, and the message's
 * number, which is the same at each try.
 *
 * @param url where; without it no SMS leaves
 * @param method POST, PUT or GET; GET sends no body
 * @param body what is sent; values are escaped by the content type
 * @param contentType JSON, or a form
 * @param headers {@code Name: value}, such as the token by which the gateway knows us
 * @param timeout how long one request may take altogether
 * @param success a regular expression: an answer of 2xx that does not match it is a
 * failure
 * @param refused a regular expression: an answer that matches it will be the same next
 * time
 * @param permanent answers that will be the same next time, because they are about this
 * message
 * @param to how numbers are written
 */
@ConfigurationProperties("tawasul.sms")
record SmsProperties(@Nullable String url, @DefaultValue("POST") Method method,
		@DefaultValue("{\"to\": \"{to}\", \"text\": \"{text}\", \"id\": \"{id}\"}") String body,
		@DefaultValue("application/json") MediaType contentType, @DefaultValue List<String> headers,
		@DefaultValue("10s") Duration timeout, @Nullable Pattern success, @Nullable Pattern refused, @DefaultValue( {
				"400", "410", "413", "422" }) Set<Integer> permanent,
		@DefaultValue("E164") NumberFormat to){

	SmsProperties {
		Assert.isTrue(headers.stream().allMatch((header) -> header.matches("[\\w-]+:.*")),
				"tawasul.sms.headers: each as Name: value");
		Assert.isTrue(!timeout.isNegative() && !timeout.isZero(), "tawasul.sms.timeout: longer than nothing");
	}

	/** Without values that may be secret. */
	@Override
	public String toString() {
		return "SmsProperties[" + this.method + ", " + this.contentType + "]";
	}

	/** How the gateway is asked. */
	enum Method {

		POST, PUT, GET

	}

	/** How numbers are written. */
	enum NumberFormat {

		/** {@code +966551234567}. */
		E164,

		/** {@code 966551234567}. */
		WITHOUT_PLUS,

		/** {@code 00966551234567}. */
		WITH_ZEROS;

		String of(String number) {
			return switch (this) {
				case E164 -> number;
				case WITHOUT_PLUS -> number.substring(1);
				case WITH_ZEROS -> "00" + number.substring(1);
			};
		}

	}

}
