package org.tawasul.callcentre.transaction;

import java.time.Duration;
import java.util.List;

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

	TransactionProperties {
		headers = List.copyOf(headers);
		Assert.isTrue(headers.stream().allMatch((header) -> header.matches("[\\w-]+:.*")),
				"tawasul.transactions.headers: each as Name: value");
		Assert.isTrue(!timeout.isNegative() && !timeout.isZero(), "tawasul.transactions.timeout: longer than nothing");
		Assert.isTrue(url == null || url.isBlank() || (url.matches("https?://.*") && url.contains("{number}")),
				"tawasul.transactions.url: an http address that contains {number}");
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
