package org.tawasul.survey;

import java.util.List;

import org.tawasul.database.ChangeCounter;
import org.tawasul.database.VersionedCache;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Keeps questions and versions in memory: closing a case costs no query for them.
 */
@Component
class SurveyCache {

	private final VersionedCache<Snapshot> snapshots;

	SurveyCache(SurveyRepository repository, JdbcClient jdbc, PlatformTransactionManager transactions,
			SurveyProperties properties) {
		this.snapshots = new VersionedCache<>(new ChangeCounter(jdbc, transactions, "app.survey_change"),
				(version) -> new Snapshot(repository.questions(), repository.versions()), properties.recheck());
	}

	Snapshot get() {
		return this.snapshots.get();
	}

	/** With all other writers kept waiting. */
	Snapshot lock() {
		return this.snapshots.lock();
	}

	void changed() {
		this.snapshots.changed();
	}

	/** Everything compared with the tables before it is used. */
	void recheck() {
		this.snapshots.recheck();
	}

	/**
	 * All there is at one moment.
	 *
	 * @param questions as they are edited, in order
	 * @param versions the newest first
	 */
	record Snapshot(List<SurveyQuestion> questions, List<Survey> versions) {

		Survey current() {
			return this.versions.get(0);
		}

	}

}
