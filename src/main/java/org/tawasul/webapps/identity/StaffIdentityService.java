package org.tawasul.webapps.identity;

import java.util.Set;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.tawasul.language.Messages;
import org.tawasul.webapps.error.RestRefusal;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Users, groups and memberships follow the directory, and passwords are changed on the
 * desk by its rules. To the engine's interfaces all of them are read-only, so that Admin
 * offers no change and every one is refused, whoever asks.
 */
class StaffIdentityService extends IdentityServiceImpl {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private final Messages messages;

	StaffIdentityService(Messages messages) {
		this.messages = messages;
	}

	/**
	 * The interfaces ask this before they offer a change and before they make one; then
	 * the refusal is in the caller's language.
	 */
	@Override
	public boolean isReadOnly() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& !READING.contains(attributes.getRequest().getMethod())) {
			throw RestRefusal.of(Status.FORBIDDEN,
					this.messages.text("webapps.refused.identities", LocaleContextHolder.getLocale()));
		}
		return true;
	}

}
