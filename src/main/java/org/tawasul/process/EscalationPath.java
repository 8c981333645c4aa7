package org.tawasul.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.casefile.CaseAssignment;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Person;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.Outbox;
import org.tawasul.notification.Recipients;

import org.springframework.stereotype.Component;

/**
 * Finds the rung that gets a case: the foot of the ladder, or the next one up. A rung
 * with nobody present is passed over, and so is one whose only people decided the rung
 * before; the timeline says so. The Minister's rung is never passed over.
 */
@Component
public class EscalationPath {

	private static final String CARE_CENTRE = "care";

	private final MinistryDirectory ministry;

	private final CaseWorkflow progress;

	private final Outbox outbox;

	private final Clock clock;

	EscalationPath(MinistryDirectory ministry, CaseWorkflow progress, Outbox outbox, Clock clock) {
		this.ministry = ministry;
		this.progress = progress;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * The rung at which the case stands, or the first above it with somebody there.
	 * @param file a case with a responsible unit
	 * @return who gets it
	 */
	public EscalationLevel currentLevel(CaseFile file) {
		List<EscalationLevel> ladder = ladder(file);
		return firstFrom(Math.max(0, position(ladder, file.getAssignment())), ladder, file);
	}

	/**
	 * The rung above the one at which the case stands.
	 * @param file a case with a responsible unit
	 * @return who gets it
	 */
	public EscalationLevel nextLevel(CaseFile file) {
		List<EscalationLevel> ladder = ladder(file);
		return firstFrom(position(ladder, file.getAssignment()) + 1, ladder, file);
	}

	/**
	 * Whether the rung is the ladder's foot.
	 * @param file a case with a responsible unit
	 * @param rung a rung of its ladder
	 * @return true for the coordinators of the responsible unit
	 */
	public boolean isFirstLevel(CaseFile file, EscalationLevel rung) {
		return ladder(file).indexOf(rung) == 0;
	}

	private List<EscalationLevel> ladder(CaseFile file) {
		String unit = file.getAssignment().getUnit();
		if (unit == null) {
			throw new InvalidProcessRequestException("case.without-unit");
		}
		return this.ministry.escalationPath(unit);
	}

	private static int position(List<EscalationLevel> ladder, CaseAssignment standing) {
		for (int i = 0; i < ladder.size(); i++) {
			EscalationLevel rung = ladder.get(i);
			if (rung.unit().equals(standing.getLevelUnit()) && rung.kind().name().equals(standing.getLevelKind())) {
				return i;
			}
		}
		return -1;
	}

	private EscalationLevel firstFrom(int start, List<EscalationLevel> ladder, CaseFile file) {
		int last = ladder.size() - 1;
		for (int i = Math.min(start, last); i < last; i++) {
			EscalationLevel rung = ladder.get(i);
			Set<String> present = this.ministry.actingPeople(rung, this.clock.instant())
				.stream()
				.map(Person::username)
				.collect(Collectors.toSet());
			if (rung.kind() == EscalationLevelKind.MINISTER) {
				return rung;
			}
			if (present.isEmpty()) {
				passOver(file, rung, "vacant");
			}
			else if (file.getAssignment().getLastDeciders().containsAll(present)) {
				passOver(file, rung, "decided_before");
			}
			else {
				return rung;
			}
		}
		return ladder.get(last);
	}

	private void passOver(CaseFile file, EscalationLevel rung, String kind) {
		this.progress.passedOver(file.getNumber(), rung.unit(), kind);
		if (kind.equals("vacant")) {
			this.outbox.write(MessageKind.POST_VACANT, file, Recipients.group(CARE_CENTRE),
					Map.of("unit", rung.unit()));
		}
	}

}
