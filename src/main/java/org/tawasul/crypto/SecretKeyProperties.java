package org.tawasul.crypto;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * The installation's secret key.
 *
 * @param secretKey at least 32 characters, the same on every node; whoever has it can
 * open every case, and changing it makes all secrets given out so far worthless
 */
@ConfigurationProperties("tawasul")
record SecretKeyProperties(String secretKey) {

	SecretKeyProperties {
		Assert.isTrue(secretKey != null && secretKey.length() >= 32,
				"tawasul.secret-key (TAWASUL_SECRET_KEY) must be set to at least 32 random characters");
	}

	/** Never written to a log by accident. */
	@Override
	public String toString() {
		return "SecretKeyProperties[***]";
	}

}
