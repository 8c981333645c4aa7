package org.tawasul.process.decision;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which table of a deployment has a key. The engine asks the database at each
 * step that draws a table, three times in an intake, although the answer cannot change
 * while the deployment exists. The rest of a definition, such as its history's time to
 * live, can: it is read anew every minute.
 */
public final class CachingDecisionDefinitionManager extends DecisionDefinitionManager {

	private static final Duration KEPT = Duration.ofMinutes(1);

	/** Well above the number of tables that running cases draw. */
	private static final int MAX_DEFINITIONS = 1_000;

	private final Cache<Name, DecisionDefinitionEntity> known;

	private CachingDecisionDefinitionManager(Cache<Name, DecisionDefinitionEntity> known) {
		this.known = known;
	}

	@Override
	public @Nullable DecisionDefinitionEntity findDecisionDefinitionByDeploymentAndKey(String deployment, String key) {
		return this.known.get(new Name(deployment, key), this::read);
	}

	private @Nullable DecisionDefinitionEntity read(Name name) {
		return super.findDecisionDefinitionByDeploymentAndKey(name.deployment(), name.key());
	}

	/**
	 * Opens one for each command; what they remember they share.
	 * @return a new factory that remembers nothing yet
	 */
	public static SessionFactory factory() {
		Cache<Name, DecisionDefinitionEntity> shared = Caffeine.newBuilder()
			.maximumSize(MAX_DEFINITIONS)
			.expireAfterWrite(KEPT)
			.build();
		return new SessionFactory() {

			@Override
			public Class<?> getSessionType() {
				return DecisionDefinitionManager.class;
			}

			@Override
			public Session openSession() {
				return new CachingDecisionDefinitionManager(shared);
			}

		};
	}

	private record Name(String deployment, String key) {

	}

}
