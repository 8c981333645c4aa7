package org.tawasul.tracking.api;

import jakarta.servlet.http.HttpServletRequest;
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
		return this.access.openBySecret(number, request.getHeader(SECRET), request.getRemoteAddr());
	}

}
