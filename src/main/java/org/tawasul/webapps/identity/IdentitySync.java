package org.tawasul.webapps.identity;

import java.util.HashSet;
import java.util.Set;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.EngineGroups;
import org.tawasul.webapps.identity.IdentitySnapshot.Membership;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes the engine's users and groups follow the directory. Only differences are written,
 * and while the directory has not changed, nothing is even read.
 */
@Component
class IdentitySync {

	private static final Logger log = LoggerFactory.getLogger(IdentitySync.class);

	/** Arbitrary, but not used by any other advisory lock. */
	private static final long LOCK = 19_996_001;

	private final DirectoryIdentities directory;

	private final EngineIdentities engine;

	private final SpringProcessEngineConfiguration configuration;

	private final EngineAuthorization authorization;

	private final JdbcClient jdbc;

	private volatile @Nullable IdentitySnapshot last;

	IdentitySync(DirectoryIdentities directory, EngineIdentities engine, SpringProcessEngineConfiguration configuration,
			EngineAuthorization authorization, JdbcClient jdbc) {
		this.directory = directory;
		this.engine = engine;
		this.configuration = configuration;
		this.authorization = authorization;
		this.jdbc = jdbc;
	}

	/** Writes the differences, within the caller's transaction if there is one. */
	@Transactional
	public void synchronize() {
		IdentitySnapshot wanted = this.directory.now();
		if (wanted.equals(this.last)) {
			return;
		}
		// Nodes that see the same change take turns; the second finds nothing to do.
		this.jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row) -> {
		});
		int changes = inOneCommand(wanted);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				IdentitySync.this.last = wanted;
			}

		});
		if (changes > 0) {
			log.info("{} changes to the engine's users and groups, following the directory", changes);
		}
	}

	/** One command, so that the engine writes in batches and once. */
	private int inOneCommand(IdentitySnapshot wanted) {
		return this.authorization.runWithout(() -> this.configuration.getCommandExecutorTxRequired()
			.execute((context) -> apply(wanted, this.engine.read())));
	}

	private int apply(IdentitySnapshot wanted, IdentitySnapshot present) {
		Changes changes = new Changes();
		wanted.users()
			.forEach((username, staff) -> changes.when(!staff.equals(present.users().get(username)),
					() -> this.engine.saveUser(username, staff, present.users().containsKey(username))));
		wanted.groups()
			.forEach((id, name) -> changes.when(!name.equals(present.groups().get(id)),
					() -> this.engine.saveGroup(id, name)));
		without(present.memberships(), wanted.memberships()).forEach((membership) -> changes
			.when(!isLastAdministrator(membership, wanted), () -> this.engine.leave(membership)));
		without(wanted.memberships(), present.memberships())
			.forEach((membership) -> changes.when(true, () -> this.engine.join(membership)));
		without(present.groups().keySet(), wanted.groups().keySet()).forEach((group) -> changes
			.when(!group.equals(EngineGroups.ADMINISTRATORS), () -> this.engine.deleteGroup(group)));
		return changes.made;
	}

	/** A directory without administrators must not lock everybody out of the engine. */
	private static boolean isLastAdministrator(Membership membership, IdentitySnapshot wanted) {
		return membership.group().equals(EngineGroups.ADMINISTRATORS) && wanted.memberships()
			.stream()
			.noneMatch((other) -> other.group().equals(EngineGroups.ADMINISTRATORS));
	}

	private static <T> Set<T> without(Set<T> all, Set<T> some) {
		Set<T> rest = new HashSet<>(all);
		rest.removeAll(some);
		return rest;
	}

	private static final class Changes {

		private int made;

		void when(boolean differs, Runnable change) {
			if (differs) {
				change.run();
				this.made++;
			}
		}

	}

}
