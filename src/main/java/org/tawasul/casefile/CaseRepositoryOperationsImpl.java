package org.tawasul.casefile;

import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Locks through the persistence context. Steps of the model ask for their case a dozen
 * times in a transaction: only the first time is a question to the database, which a
 * query with a lock mode would be each time.
 */
class CaseRepositoryOperationsImpl implements CaseRepositoryOperations {

	/** Hibernate gives the second one for a row that this transaction has written. */
	private static final Set<LockModeType> LOCKED = Set.of(LockModeType.PESSIMISTIC_WRITE,
			LockModeType.PESSIMISTIC_FORCE_INCREMENT);

	private final EntityManager entityManager;

	private final ApplicationEventPublisher events;

	CaseRepositoryOperationsImpl(EntityManager entityManager, ApplicationEventPublisher events) {
		this.entityManager = entityManager;
		this.events = events;
	}

	@Override
	public CaseFile lock(CaseNumber number) {
		CaseFile known = this.entityManager.getReference(CaseFile.class, number.value());
		if (!this.entityManager.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(known)) {
			// Without this, the find below would answer a proxy.
			this.entityManager.detach(known);
			return load(number);
		}
		if (!LOCKED.contains(this.entityManager.getLockMode(known))) {
			this.entityManager.refresh(known, LockModeType.PESSIMISTIC_WRITE);
		}
		return known;
	}

	/**
	 * Spring Data's {@code @DomainEvents} refuse that a listener changes and saves the
	 * same case again, which the steps of its process do.
	 */
	@Override
	public CaseFile save(CaseFile caseFile) {
		this.entityManager.persist(caseFile);
		caseFile.drainEvents().forEach(this.events::publishEvent);
		return caseFile;
	}

	private CaseFile load(CaseNumber number) {
		CaseFile found = this.entityManager.find(CaseFile.class, number.value(), LockModeType.PESSIMISTIC_WRITE);
		if (found == null) {
			throw new CaseNotFoundException(number);
		}
		return found;
	}

}
