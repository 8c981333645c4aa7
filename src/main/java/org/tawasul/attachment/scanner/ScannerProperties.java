package org.tawasul.attachment.scanner;

import java.net.InetSocketAddress;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Address and timeout of the virus scanner.
 *
 * @param address of clamd, as host:port; without one no file is scanned
 * @param timeout for one file from beginning to end; a file that takes longer waits and
 * is scanned later
 */
@ConfigurationProperties("tawasul.scanner")
record ScannerProperties(@Nullable String address, @DefaultValue("20s") Duration timeout) {

	private static final String SHAPE = "tawasul.scanner.address must be host:port";

	ScannerProperties {
		if (StringUtils.hasText(address)) {
			Assert.isTrue(address.matches(".+:[0-9]{1,5}"), SHAPE);
		}
	}

	boolean isConfigured() {
		return StringUtils.hasText(this.address);
	}

	/** Looked up each time: the scanner may move. */
	InetSocketAddress socketAddress() {
		String text = (this.address != null) ? this.address : "";
		int colon = text.lastIndexOf(':');
		String host = text.substring(0, colon).replaceAll("[\\[\\]]", "");
		return new InetSocketAddress(host, Integer.parseInt(text.substring(colon + 1)));
	}

}
