package org.tawasul.rehearsal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.context.MessageSourceResolvable;

/**
 * What files would take away that the outside relies on. An administrator may give it up,
 * after reading it.
 *
 * @param reasons what breaks, one sentence each; empty when nothing does
 */
public record BrokenPromises(List<? extends MessageSourceResolvable> reasons) {

	/** Nothing was confirmed. */
	public static final String NOTHING = "";

	/**
	 * Whether all of them are kept.
	 * @return true when nothing breaks
	 */
	public boolean isEmpty() {
		return this.reasons.isEmpty();
	}

	/**
	 * Stands for exactly this: what an administrator confirms who has read it.
	 * @return the same for the same sentences, in whatever language and order;
	 * {@link #NOTHING} when nothing breaks
	 */
	public String fingerprint() {
		if (isEmpty()) {
			return NOTHING;
		}
		String all = this.reasons.stream()
			.map((reason) -> KeptText.of(reason).toString())
			.sorted()
			.collect(Collectors.joining("\n"));
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Whether files may be published by somebody who has confirmed something.
	 * @param confirmed the {@link #fingerprint()} of what was read
	 * @return false when anything breaks that was not read, or not as it is now
	 */
	public boolean areGivenUp(String confirmed) {
		return isEmpty() || fingerprint().equals(confirmed);
	}

}
