package org.tawasul.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

import org.tawasul.access.StaffUser;

/**
 * What somebody's rights are, as they are kept with a report: whoever has others now, for
 * example another post, has no claim to what they were shown before.
 */
final class ReportRights {

	private ReportRights() {
	}

	static String of(StaffUser viewer) {
		String all = joined(viewer.roles()) + "|" + joined(viewer.units()) + "|" + joined(viewer.groups());
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every platform has SHA-256", ex);
		}
	}

	private static String joined(Collection<?> codes) {
		return codes.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
	}

}
