package org.tawasul.process.engine;

import java.util.List;

import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * Looks for no incident of a job that goes while it has retries left: an incident is
 * opened when the last one is used up, and resolved when the job gets new ones. The
 * engine looks with each timer that it removes, two with each completed task.
 */
public final class JobIncidentManager extends IncidentManager {

	@Override
	public List<Incident> findIncidentByConfiguration(String configuration) {
		DbEntityManager entities = getDbEntityManager();
		JobEntity job = entities.getCachedEntity(JobEntity.class, configuration);
		boolean sound = job != null && job.getRetries() > 0 && entities.isDeleted(job);
		return sound ? List.of() : super.findIncidentByConfiguration(configuration);
	}

	/**
	 * Opens one for each command.
	 * @return a new factory
	 */
	public static SessionFactory factory() {
		return new SessionFactory() {

			@Override
			public Class<?> getSessionType() {
				return IncidentManager.class;
			}

			@Override
			public Session openSession() {
				return new JobIncidentManager();
			}

		};
	}

}
