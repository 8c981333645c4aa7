package org.tawasul.process.deadline;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseAssignment;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Importance;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.Outbox;
import org.tawasul.process.decision.DeadlineTable;

import org.springframework.stereotype.Component;

/**
 * Notifies those whom the table {@code CaseDeadline} names besides the handlers, such as
 * the operations room and the unit's head.
 */
@Component
public class ImmediateNotifications {

	private static final String HEAD = "head";

	private final DeadlineTable table;

	private final Outbox outbox;

	ImmediateNotifications(DeadlineTable table, Outbox outbox) {
		this.table = table;
		this.outbox = outbox;
	}

	/**
	 * Notifies them of a case that was assigned to its handlers.
	 * @param caseFile the case
	 * @param named the table's cell: group ids, or {@code head}, comma separated
	 * @param facts for the message
	 */
	public void notifyNamed(CaseFile caseFile, String named, Map<String, String> facts) {
		notifyGroups(groups(caseFile, split(named)), caseFile, facts);
	}

	/**
	 * Notifies those who are named for the case's importance and were not for the
	 * previous one.
	 * @param processDefinitionId whose table applies
	 * @param caseFile the case with its new importance
	 * @param before the importance that it had
	 * @param due when it is due now
	 */
	public void notifyNewlyNamed(String processDefinitionId, CaseFile caseFile, Importance before, Instant due) {
		notifyGroups(newlyNamed(processDefinitionId, caseFile, before, caseFile.getImportance()), caseFile,
				Map.of("dueAt", due.toString()));
	}

	/** The groups that one importance names and the other does not. */
	Set<String> newlyNamed(String processDefinitionId, CaseFile caseFile, Importance before, Importance after) {
		if (before == after) {
			return Set.of();
		}
		Set<String> named = split(this.table.ruleFor(processDefinitionId, caseFile, after).tell());
		named.removeAll(split(this.table.ruleFor(processDefinitionId, caseFile, before).tell()));
		return groups(caseFile, named);
	}

	void notifyGroups(Set<String> groups, CaseFile caseFile, Map<String, String> facts) {
		groups.forEach((group) -> this.outbox.toGroup(group, MessageKind.TOLD_AT_ONCE, caseFile, facts));
	}

	/** Those whose task it is anyway are not among them. */
	private static Set<String> groups(CaseFile caseFile, Set<String> named) {
		CaseAssignment assignment = caseFile.getAssignment();
		return named.stream()
			.flatMap((name) -> Stream.ofNullable(groupOf(name, assignment)))
			.filter((group) -> !group.equals(caseFile.getAssignment().getHandlers()))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Once the case is above its coordinators, their head has it or has had it. */
	private static @Nullable String groupOf(String name, CaseAssignment assignment) {
		if (!name.equals(HEAD)) {
			return name;
		}
		String unit = assignment.getUnit();
		return (unit != null && EscalationLevelKind.COORDINATORS.name().equals(assignment.getLevelKind()))
				? new EscalationLevel(unit, EscalationLevelKind.HEAD).group() : null;
	}

	private static Set<String> split(String named) {
		return Arrays.stream(named.split(","))
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
