package org.tawasul.publicurl;

import java.net.URI;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.mock.env.MockEnvironment;

/**
 * Public addresses for tests without an application.
 */
public final class TestPublicUrl {

	private TestPublicUrl() {
	}

	/**
	 * An application that is found at an address.
	 * @param url as the setting names it
	 * @return the public address
	 */
	public static PublicUrl at(String url) {
		return new PublicUrl(new PublicUrlProperties(URI.create(url)), new ServerProperties(), new MockEnvironment());
	}

}
