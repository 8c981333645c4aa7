package org.tawasul.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.springframework.stereotype.Repository;

/**
 * Meetings and what was promised in them.
 */
@Repository
class MeetingRepository {

	private final EntityManager entityManager;

	MeetingRepository(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	Meeting add(Meeting meeting) {
		this.entityManager.persist(meeting);
		// Its process reads what stands in the table.
		this.entityManager.flush();
		return meeting;
	}

	Optional<Meeting> find(MeetingNumber number) {
		return Optional.ofNullable(this.entityManager.find(Meeting.class, number.value()));
	}

	/** One that is being made by the same form at this moment is waited for. */
	Optional<Meeting> findByKey(UUID key) {
		this.entityManager
			.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)", String.class)
			.setParameter("key", "meeting " + key)
			.getSingleResult();
		return this.entityManager.createQuery("from Meeting where requestKey = :key", Meeting.class)
			.setParameter("key", key)
			.getResultStream()
			.findFirst();
	}

	/**
	 * The meeting, its row locked until the running transaction ends.
	 * @throws MeetingNotFoundException there is no such meeting
	 */
	Meeting lock(MeetingNumber number) {
		Meeting known = this.entityManager.find(Meeting.class, number.value());
		if (known == null) {
			throw new MeetingNotFoundException(number);
		}
		if (this.entityManager.getLockMode(known) != LockModeType.PESSIMISTIC_WRITE) {
			this.entityManager.flush();
			this.entityManager.refresh(known, LockModeType.PESSIMISTIC_WRITE);
		}
		return known;
	}

	void add(MeetingCommitment commitment) {
		this.entityManager.persist(commitment);
	}

	List<MeetingCommitment> commitments(MeetingNumber meeting) {
		return this.entityManager
			.createQuery("from MeetingCommitment where meeting = :meeting order by id", MeetingCommitment.class)
			.setParameter("meeting", meeting.value())
			.getResultList();
	}

}
