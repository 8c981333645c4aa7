package org.tawasul.process.deployment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.process.deployment.LiveModels.LiveBundle;

/**
 * What is live in place of files that somebody sends, by what they declare, whatever they
 * are called. Other files of the same models are left as they are, so it does not matter
 * whether somebody else has changed them.
 */
final class ReplacedFiles {

	private ReplacedFiles() {
	}

	/**
	 * Tells apart what is replaced.
	 * @param sent content by name
	 * @param live models and tables
	 * @return another one as soon as any of it is
	 */
	static String fingerprint(Map<String, byte[]> sent, List<LiveBundle> live) {
		Set<String> names = sent.entrySet()
			.stream()
			.flatMap((file) -> DeclaredNames.of(file.getKey(), file.getValue()).stream())
			.flatMap(Collection::stream)
			.collect(Collectors.toSet());
		MessageDigest digest = sha256();
		live.forEach((bundle) -> bundle.files().forEach((file, content) -> {
			if (!Collections.disjoint(bundle.declared(file), names)) {
				digest.update(
						(bundle.key() + "\n" + file + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
				digest.update(content);
			}
		}));
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
