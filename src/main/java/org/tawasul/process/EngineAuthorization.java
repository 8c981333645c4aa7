package org.tawasul.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whose permissions the engine asks for on the current thread. Afterwards it asks for
 * those of whoever it asked for before.
 */
@Component
public class EngineAuthorization {

	private final IdentityService identities;

	EngineAuthorization(@Lazy IdentityService identities) {
		this.identities = identities;
	}

	/**
	 * Does something that the engine would not permit the reader, because our own rules
	 * already have.
	 * @param action what is done: no more than the rules are about
	 * @return what came of it
	 */
	public <T> T runWithout(Supplier<T> action) {
		Runnable restore = restore();
		this.identities.clearAuthentication();
		try {
			return action.get();
		}
		finally {
			restore.run();
		}
	}

	/**
	 * Does something as far as the engine permits it somebody.
	 * @param username who does it
	 * @param groups the directory's groups that they belong to
	 * @param action what they do
	 */
	public void runAs(String username, Collection<String> groups, Runnable action) {
		Runnable restore = restore();
		this.identities.setAuthentication(username, new ArrayList<>(groups.stream().map(EngineGroups::idOf).toList()));
		try {
			action.run();
		}
		finally {
			restore.run();
		}
	}

	/** What brings the present state back. The engine's type for it is internal. */
	private Runnable restore() {
		var present = this.identities.getCurrentAuthentication();
		return (present != null) ? () -> this.identities.setAuthentication(present.getUserId(), present.getGroupIds(),
				present.getTenantIds()) : this.identities::clearAuthentication;
	}

}
