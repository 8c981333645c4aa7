package org.tawasul.casefile;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has handled which case: they may still read it, and are notified of its outcome.
 */
@Service
@Transactional
public class CaseParticipantService {

	private static final String GROUP = "group:";

	private static final String USER = "user:";

	private final CaseParticipantRepository participants;

	private final JdbcClient jdbc;

	private final Clock clock;

	CaseParticipantService(CaseParticipantRepository participants, JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.participants = participants;
		this.clock = clock;
	}

	/** Before a case's first group there is no earlier one to look for. */
	void addGroup(CaseNumber number, String group, boolean first) {
		CaseParticipant.Key id = new CaseParticipant.Key(number.value(), GROUP + group);
		if (first || this.participants.findById(id).isEmpty()) {
			this.participants.save(new CaseParticipant(id, this.clock.instant()));
		}
	}

	/**
	 * A person has worked on the case, which is in the database already. Written at once
	 * and without looking for an earlier time: that is one statement with each completed
	 * task.
	 * @param number the case
	 * @param user user name
	 */
	public void addUser(CaseNumber number, String user) {
		this.jdbc.sql("""
				insert into app.involvement (case_number, party, since) values (:number, :party, :since)
				on conflict do nothing""")
			.param("number", number.value())
			.param("party", USER + user)
			.param("since", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
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
	 * Whether a person has handled the case, alone or as one of a group.
	 * @param number the case
	 * @param user user name
	 * @param groups the person's groups
	 * @return true when the case has been theirs
	 */
	@Transactional(readOnly = true)
	public boolean includes(CaseNumber number, String user, Collection<String> groups) {
		return this.participants.existsByIdCaseNumberAndIdPartyIn(number.value(), partyIds(user, groups));
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
	 * The groups and people of many cases, all read at once.
	 * @param numbers the cases
	 * @return by case, also of those that nobody has handled
	 */
	@Transactional(readOnly = true)
	public Map<CaseNumber, Parties> parties(Collection<CaseNumber> numbers) {
		Map<CaseNumber, Parties> parties = new HashMap<>();
		numbers.forEach((number) -> parties.put(number, Parties.none()));
		this.participants.findByIdCaseNumberIn(numbers.stream().map(CaseNumber::value).toList())
			.forEach((participant) -> parties
				.computeIfAbsent(new CaseNumber(participant.getId().caseNumber()), (missing) -> Parties.none())
				.add(participant.getId().party()));
		return parties;
	}

	/**
	 * The participants that a person is one of, as the database names them: for work
	 * lists.
	 * @param user user name
	 * @param groups the person's groups
	 * @return {@code user:head}, {@code group:care}, …
	 */
	public static List<String> partyIds(String user, Collection<String> groups) {
		return Stream.concat(Stream.of(USER + user), groups.stream().map(GROUP::concat)).toList();
	}

	private List<String> parties(CaseNumber number, String kind) {
		return this.participants.findParties(number.value(), kind)
			.stream()
			.map((party) -> party.substring(kind.length()))
			.toList();
	}

	/**
	 * Who has handled a case.
	 *
	 * @param groups ids of groups
	 * @param users user names
	 */
	public record Parties(Set<String> groups, Set<String> users) {

		private static Parties none() {
			return new Parties(new HashSet<>(), new HashSet<>());
		}

		private void add(String party) {
			if (party.startsWith(GROUP)) {
				this.groups.add(party.substring(GROUP.length()));
			}
			else {
				this.users.add(party.substring(USER.length()));
			}
		}

	}

}
