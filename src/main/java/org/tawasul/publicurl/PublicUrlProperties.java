package org.tawasul.publicurl;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * Where people find the application.
 *
 * @param publicUrl http or https, at most 60 characters so that a link leaves room for
 * words in an SMS; by default the address that the server listens on
 */
@ConfigurationProperties("tawasul")
record PublicUrlProperties(@Nullable URI publicUrl) {

	private static final int MAX_LENGTH = 60;

	PublicUrlProperties {
		Assert.isTrue(publicUrl == null || isUsable(publicUrl),
				"tawasul.public-url (TAWASUL_PUBLIC_URL) must be an http or https address of at most 60 characters, "
						+ "without query or fragment");
	}

	private static boolean isUsable(URI url) {
		return ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null
				&& url.getRawQuery() == null && url.getRawFragment() == null && url.toString().length() <= MAX_LENGTH;
	}

}
