package org.tawasul.process.deployment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.process.deployment.LiveModels.LiveBundle;

/**
 * What is live and would not be any more if files were deployed that somebody sends: what
 * they hold in another version, under whatever name, and what their models no longer
 * name. Other files of the same models are left as they are, so it does not matter
 * whether somebody else has changed them.
 */
final class ReplacedFiles {

	private ReplacedFiles() {
	}

	/**
	 * Tells apart what is replaced.
	 * @param sent content by name
	 * @param completion what would be live of the models that they belong to
	 * @param tables those that no model names
	 * @return another one as soon as any of it is
	 */
	static String fingerprint(Map<String, byte[]> sent, BundleCompletion completion, List<LiveBundle> tables) {
		MessageDigest digest = sha256();
		completion.completed().forEach((bundle) -> bundle.files().forEach((file, content) -> {
			if (!Arrays.equals(content, completion.files().get(file))) {
				add(digest, bundle.key(), file, content);
			}
		}));
		Set<String> names = sent.entrySet()
			.stream()
			.flatMap((file) -> DeclaredNames.of(file.getKey(), file.getValue()).stream())
			.flatMap(Collection::stream)
			.collect(Collectors.toSet());
		tables.forEach((table) -> table.files().forEach((file, content) -> {
			if (!Collections.disjoint(table.declared(file), names)) {
				add(digest, table.key(), file, content);
			}
		}));
		return HexFormat.of().formatHex(digest.digest());
	}

	private static void add(MessageDigest digest, String model, String file, byte[] content) {
		digest.update((model + "\n" + file + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
		digest.update(content);
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
