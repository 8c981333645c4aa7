package org.tawasul.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/**
 * The cases. They are locked through the persistence context: steps of the model ask for
 * their case a dozen times in a transaction, and only the first time is a question to the
 * database, which a query with a lock mode would be each time.
 */
@Repository
class CaseRepository {

	/** Hibernate gives the second one for a row that this transaction has written. */
	private static final Set<LockModeType> LOCKED = Set.of(LockModeType.PESSIMISTIC_WRITE,
			LockModeType.PESSIMISTIC_FORCE_INCREMENT);

	private final EntityManager entityManager;

	private final ApplicationEventPublisher events;

	private final UnwrittenCase unwritten;

	CaseRepository(EntityManager entityManager, ApplicationEventPublisher events) {
		this.entityManager = entityManager;
		this.events = events;
		this.unwritten = new UnwrittenCase(entityManager);
	}

	Optional<CaseFile> find(CaseNumber number) {
		return Optional.ofNullable(this.entityManager.find(CaseFile.class, number.value()));
	}

	List<CaseFile> findAll(Collection<CaseNumber> numbers) {
		return numbers.isEmpty() ? List.of()
				: this.entityManager.createQuery("from CaseFile where number in :numbers", CaseFile.class)
					.setParameter("numbers", numbers.stream().map(CaseNumber::value).distinct().toList())
					.getResultList();
	}

	/**
	 * The case, its row locked until the running transaction ends: whoever changes a case
	 * takes it so, and two changes wait for each other.
	 * @throws CaseNotFoundException there is no such case
	 */
	CaseFile lock(CaseNumber number) {
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
	 * Saves the case and publishes what happened to it since it was last saved, in this
	 * transaction. Spring Data's {@code @DomainEvents} refuse that a listener changes and
	 * saves the same case again, which the steps of its process do.
	 */
	CaseFile save(CaseFile caseFile) {
		this.entityManager.persist(caseFile);
		this.unwritten.renew(caseFile);
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
