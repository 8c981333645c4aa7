package org.tawasul.tracking.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.tracking.CaseArgumentResolver;
import org.tawasul.tracking.ReporterAccess;

import org.springframework.stereotype.Component;

/** Opens the case of a call, see {@link AuthorizedBySecret}. */
@Component
class CaseSecretArgumentResolver extends CaseArgumentResolver {

	static final String SECRET = "X-Case-Secret";

	private final ReporterAccess access;

	CaseSecretArgumentResolver(ReporterAccess access) {
		super(AuthorizedBySecret.class);
		this.access = access;
	}

	@Override
	protected CaseFile open(String number, HttpServletRequest request) {
		return this.access.openBySecret(number, decoded(request.getHeader(SECRET)), request.getRemoteAddr());
	}

	/** Programs send a copied secret with its dashes in UTF-8, Tomcat reads Latin-1. */
	private static @Nullable String decoded(@Nullable String header) {
		if (header == null) {
			return null;
		}
		try {
			ByteBuffer bytes = ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1));
			return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
		}
		catch (CharacterCodingException ex) {
			return header;
		}
	}

}
