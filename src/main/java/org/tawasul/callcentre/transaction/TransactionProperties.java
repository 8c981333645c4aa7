package org.tawasul.callcentre.transaction;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * The ministry's service that tells where a transaction stands: an HTTP GET that answers
 * a JSON object.
 *
 * @param url with {@code {number}} for the transaction's number; without it nothing is
 * asked
 * @param headers {@code Name: value}, such as the token by which the service knows us
 * @param timeout how long one question may take altogether
 * @param status name of the field that says where the transaction stands
 * @param place name of the field that says who has it
 * @param date name of the field that says since when
 * @param note name of the field for anything else that may be read out
 */
@ConfigurationProperties("tawasul.transactions")
record TransactionProperties(@Nullable String url, @DefaultValue List<String> headers,
		@DefaultValue("5s") Duration timeout, @DefaultValue("status") String status,
		@DefaultValue("place") String place, @DefaultValue("date") String date, @DefaultValue("note") String note) {

	/** As it may stand in an address: it has a slash and letters of another script. */
	private static final String SAMPLE = "44%2F1205-%D8%A3";

	TransactionProperties {
		headers = List.copyOf(headers);
		Assert.isTrue(headers.stream().allMatch((header) -> header.matches("[\\w-]+:.*")),
				"tawasul.transactions.headers: each as Name: value");
		Assert.isTrue(!timeout.isNegative() && !timeout.isZero(), "tawasul.transactions.timeout: longer than nothing");
		Assert.isTrue(isAddress(url), "tawasul.transactions.url: an http address that contains {number}");
		headers.forEach(TransactionProperties::check);
	}

	/** Whether questions can be sent to it: rather no start than no answers. */
	private static boolean isAddress(@Nullable String url) {
		if (url == null || url.isBlank()) {
			return true;
		}
		try {
			HttpRequest.newBuilder(address(url, SAMPLE));
			return url.matches("https?://.*") && url.contains("{number}");
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** The message does not show the value, which may be secret. */
	private static void check(String header) {
		try {
			add(HttpRequest.newBuilder(), header);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("tawasul.transactions.headers: "
					+ header.substring(0, header.indexOf(':')) + " cannot be sent: Java sets it by itself,"
					+ " or its value has characters that no header may have");
		}
	}

	private static URI address(String url, String encoded) {
		return URI.create(url.replace("{number}", encoded));
	}

	private static void add(HttpRequest.Builder request, String header) {
		int colon = header.indexOf(':');
		request.setHeader(header.substring(0, colon), header.substring(colon + 1).strip());
	}

	/** The question about a transaction; only where an address is configured. */
	HttpRequest request(String number) {
		String encoded = URLEncoder.encode(number, StandardCharsets.UTF_8);
		HttpRequest.Builder request = HttpRequest.newBuilder(address(Objects.requireNonNull(this.url), encoded))
			.timeout(this.timeout)
			.header("Accept", "application/json");
		this.headers.forEach((header) -> add(request, header));
		return request.build();
	}

	boolean isConfigured() {
		return this.url != null && !this.url.isBlank();
	}

	/** Without values that may be secret. */
	@Override
	public String toString() {
		return "TransactionProperties[" + this.timeout + "]";
	}

}
