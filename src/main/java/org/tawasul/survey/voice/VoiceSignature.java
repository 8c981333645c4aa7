package org.tawasul.survey.voice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import org.tawasul.crypto.HmacHasher;

/**
 * The signature of what the gateway tells us: HMAC-SHA256, in hex, of the seconds since
 * 1970, a dot and the body, under the secret that both have.
 */
final class VoiceSignature {

	private VoiceSignature() {
	}

	static String of(String secret, String timestamp, String body) {
		return HexFormat.of()
			.formatHex(new HmacHasher(secret.getBytes(StandardCharsets.UTF_8)).hash(timestamp + "." + body));
	}

	/** Compared in constant time. */
	static boolean isValid(VoiceProperties properties, String timestamp, String signature, String body, Instant now) {
		return properties.isConfigured() && timestamp.matches("[0-9]{1,12}")
				&& Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
					.abs()
					.compareTo(properties.tolerance()) <= 0
				&& MessageDigest.isEqual(of(properties.secret(), timestamp, body).getBytes(StandardCharsets.US_ASCII),
						signature.getBytes(StandardCharsets.UTF_8));
	}

}
