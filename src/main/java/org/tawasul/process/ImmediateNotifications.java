package org.tawasul.process;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Importance;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.Outbox;
import org.tawasul.notification.Recipients;
import org.tawasul.process.decision.DeadlineTable;

import org.springframework.stereotype.Component;

/**
 * Tells those at once whom the table {@code CaseDeadline} names beside the handlers: the
 * operations room, the unit's head.
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
	 * Tells them of a case that has come to its handlers.
	 * @param file the case
	 * @param named the table's cell: group ids, or {@code head}, comma separated
	 * @param facts for the message
	 */
	public void notifyNamed(CaseFile file, String named, Map<String, String> facts) {
		notifyNamed(file, words(named), facts);
	}

	/**
	 * Tells those who are named for the case's importance and were not for the one
	 * before.
	 * @param processDefinitionId whose table counts
	 * @param file the case with its new importance
	 * @param before the importance that it had
	 * @param due when it is due now
	 */
	public void notifyNewlyNamed(String processDefinitionId, CaseFile file, Importance before, Instant due) {
		if (before != file.getImportance()) {
			Set<String> named = words(this.table.ruleFor(processDefinitionId, file, file.getImportance()).tell());
			named.removeAll(words(this.table.ruleFor(processDefinitionId, file, before).tell()));
			notifyNamed(file, named, Map.of("dueAt", due.toString()));
		}
	}

	private void notifyNamed(CaseFile file, Set<String> named, Map<String, String> facts) {
		String unit = file.getAssignment().getUnit();
		for (String word : named) {
			boolean head = word.equals(HEAD);
			String group = head ? unit + ".head" : word;
			if (!(head && unit == null) && !group.equals(file.getAssignment().getHandlers())) {
				this.outbox.write(MessageKind.TOLD_AT_ONCE, file, Recipients.group(group), facts);
			}
		}
	}

	private static Set<String> words(String named) {
		return Arrays.stream(named.split(","))
			.map(String::strip)
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
