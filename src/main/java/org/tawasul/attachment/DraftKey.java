package org.tawasul.attachment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Identifies the files of an unsent form: a hash of the form's one-time key, so that
 * whoever reads the database cannot act for the form.
 *
 * @param hash 64 hexadecimal digits
 */
public record DraftKey(String hash) {

	/**
	 * The key of a form.
	 * @param formKey random, known to the browser that shows the form
	 * @return its hash
	 */
	public static DraftKey of(UUID formKey) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest(formKey.toString().getBytes(StandardCharsets.US_ASCII));
			return new DraftKey(HexFormat.of().formatHex(hash));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return "DraftKey";
	}

}
