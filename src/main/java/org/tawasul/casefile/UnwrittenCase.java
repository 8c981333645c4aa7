package org.tawasul.casefile;

import jakarta.persistence.EntityManager;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.Type;

/**
 * A new case that is not in the database yet. Hibernate takes a copy of it when it is
 * handed over, inserts that and then updates the row to what the case has become by then:
 * under study, at a unit, with deadlines. That is two versions of each row, with all
 * their index entries, and the case counted three times by the triggers of the
 * indicators. Here the copy is brought up to date, so that the row is written once.
 */
final class UnwrittenCase {

	private final EntityManager entityManager;

	UnwrittenCase(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	/**
	 * Has a case inserted as it is now. Does nothing for one that is in the database
	 * already, nor for one that is closed: the trigger that ends who is involved belongs
	 * to an update.
	 */
	void renew(CaseFile caseFile) {
		SessionImplementor session = this.entityManager.unwrap(SessionImplementor.class);
		EntityEntry entry = session.getPersistenceContextInternal().getEntry(caseFile);
		if (entry.isExistsInDatabase() || !caseFile.getPhase().isOpen()) {
			return;
		}
		EntityPersister persister = entry.getPersister();
		Type[] types = persister.getPropertyTypes();
		Object[] values = persister.getValues(caseFile);
		// The one that the insert will write, as long as it has not happened.
		Object[] state = entry.getLoadedState();
		for (int i = 0; i < state.length; i++) {
			state[i] = types[i].deepCopy(values[i], session.getFactory());
		}
	}

}
