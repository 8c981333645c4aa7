package org.tawasul.casefile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * The key from which secrets are derived.
 *
 * @param secretKey at least 32 characters; whoever has it can open every case, and
 * changing it makes all secrets given out so far worthless
 */
@ConfigurationProperties("tawasul")
record SecretProperties(String secretKey) {

	SecretProperties {
		Assert.isTrue(secretKey != null && secretKey.length() >= 32,
				"tawasul.secret-key (TAWASUL_SECRET_KEY) must be set to at least 32 random characters");
	}

}
