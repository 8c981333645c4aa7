package org.tawasul.casefile;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has had to do with which case: they may still read it, and hear what became of it.
 */
@Service
@Transactional
public class CaseParticipantService {

	private static final String GROUP = "group:";

	private static final String USER = "user:";

	private final EntityManager entities;

	private final Clock clock;

	CaseParticipantService(EntityManager entities, Clock clock) {
		this.entities = entities;
		this.clock = clock;
	}

	/** Before a case's first group there is no earlier one to look for. */
	void addGroup(CaseNumber number, String group, boolean first) {
		if (first) {
			this.entities.persist(
					new CaseParticipant(new CaseParticipantId(number.value(), GROUP + group), this.clock.instant()));
		}
		else {
			note(number, GROUP + group);
		}
	}

	/**
	 * A person has worked on the case.
	 * @param number the case
	 * @param user user name
	 */
	public void addUser(CaseNumber number, String user) {
		note(number, USER + user);
	}

	/**
	 * The people who have worked on the case themselves.
	 * @param number the case
	 * @return user names
	 */
	@Transactional(readOnly = true)
	public List<String> users(CaseNumber number) {
		return parties(number, USER);
	}

	/**
	 * Whether a person has had to do with the case, alone or as one of a group.
	 * @param number the case
	 * @param user user name
	 * @param groups the person's groups
	 * @return true when the case has been theirs
	 */
	@Transactional(readOnly = true)
	public boolean includes(CaseNumber number, String user, Collection<String> groups) {
		return this.entities
			.createQuery(
					"select count(i) from CaseParticipant i where i.id.caseNumber = :number and i.id.party in :parties",
					Long.class)
			.setParameter("number", number.value())
			.setParameter("parties", partyIds(user, groups))
			.getSingleResult() > 0;
	}

	/**
	 * The groups that the case waits for or has waited for.
	 * @param number the case
	 * @return group ids
	 */
	@Transactional(readOnly = true)
	public List<String> groups(CaseNumber number) {
		return parties(number, GROUP);
	}

	/**
	 * The parties that a person is one of, as the table of involvements names them: for
	 * lists that ask the database.
	 * @param user user name
	 * @param groups the person's groups
	 * @return {@code user:head}, {@code group:EDU-01-SAF.head}, …
	 */
	public static List<String> partyIds(String user, Collection<String> groups) {
		return Stream.concat(Stream.of(USER + user), groups.stream().map(GROUP::concat)).toList();
	}

	private List<String> parties(CaseNumber number, String kind) {
		return this.entities.createQuery(
				"select i.id.party from CaseParticipant i where i.id.caseNumber = :number and i.id.party like :kind",
				String.class)
			.setParameter("number", number.value())
			.setParameter("kind", kind + "%")
			.getResultList()
			.stream()
			.map((party) -> party.substring(kind.length()))
			.toList();
	}

	private void note(CaseNumber number, String party) {
		CaseParticipantId id = new CaseParticipantId(number.value(), party);
		if (this.entities.find(CaseParticipant.class, id) == null) {
			this.entities.persist(new CaseParticipant(id, this.clock.instant()));
		}
	}

	@Embeddable
	record CaseParticipantId(long caseNumber, String party) implements Serializable {

	}

	@Entity(name = "CaseParticipant")
	@Table(name = "involvement")
	static class CaseParticipant {

		@EmbeddedId
		private CaseParticipantId id;

		private Instant since;

		@SuppressWarnings("NullAway.Init")
		protected CaseParticipant() {
		}

		CaseParticipant(CaseParticipantId id, Instant since) {
			this.id = id;
			this.since = since;
		}

		CaseParticipantId id() {
			return this.id;
		}

		Instant since() {
			return this.since;
		}

	}

}
