package org.tawasul.question;

import java.util.List;

import org.tawasul.database.ChangeCounter;
import org.tawasul.database.VersionedCache;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Keeps the questions in memory: taking a case in costs no query for them.
 */
@Component
class QuestionCache {

	private final VersionedCache<QuestionSnapshot> snapshots;

	QuestionCache(QuestionRepository repository, JdbcClient jdbc, PlatformTransactionManager transactions,
			QuestionProperties properties) {
		this.snapshots = new VersionedCache<>(new ChangeCounter(jdbc, transactions, "app.question_version"),
				(version) -> new QuestionSnapshot(version, read(repository)), properties.recheck());
	}

	private static List<Question> read(QuestionRepository repository) {
		return repository.findAllByOrderByPositionAscCodeAsc().stream().map(QuestionEntity::toQuestion).toList();
	}

	QuestionSnapshot get() {
		return this.snapshots.get();
	}

	/** The questions, with all other writers kept waiting. */
	QuestionSnapshot lock() {
		return this.snapshots.lock();
	}

	void changed() {
		this.snapshots.changed();
	}

}
