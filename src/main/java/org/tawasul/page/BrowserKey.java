package org.tawasul.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.web.util.WebUtils;

/**
 * The key by which a browser's drafts are encrypted. It is in a cookie that ends with the
 * browser's session, and nowhere else.
 */
final class BrowserKey {

	static final String COOKIE = "form-key";

	private static final int LENGTH = 32;

	private static final int NONCE = 16;

	private final byte[] key;

	private BrowserKey(byte[] key) {
		this.key = key;
	}

	/** The key that the browser sends. */
	static Optional<BrowserKey> of(HttpServletRequest request) {
		@Nullable Cookie cookie = WebUtils.getCookie(request, COOKIE);
		return Optional.ofNullable(cookie).flatMap((known) -> parse(known.getValue()));
	}

	private static Optional<BrowserKey> parse(@Nullable String value) {
		if (value == null || !value.matches("[\\w-]{43}")) {
			return Optional.empty();
		}
		byte[] key = Base64.getUrlDecoder().decode(value);
		return (key.length == LENGTH) ? Optional.of(new BrowserKey(key)) : Optional.empty();
	}

	/** Gives the browser a new key. */
	static BrowserKey issue(HttpServletRequest request, HttpServletResponse response) {
		byte[] key = KeyGenerators.secureRandom(LENGTH).generateKey();
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(key))
					.path(request.getContextPath() + "/")
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
		return new BrowserKey(key);
	}

	/** Says whose a draft is without revealing the key. */
	byte[] hash() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(this.key);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	byte[] encrypt(byte[] content) {
		return cipher().encrypt(content);
	}

	byte[] decrypt(byte[] content) {
		return cipher().decrypt(content);
	}

	private AesBytesEncryptor cipher() {
		SecretKey secret = new SecretKeySpec(this.key, "AES");
		return new AesBytesEncryptor(secret, KeyGenerators.secureRandom(NONCE), CipherAlgorithm.GCM);
	}

	@Override
	public String toString() {
		return "BrowserKey";
	}

}
