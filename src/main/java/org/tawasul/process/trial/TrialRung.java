package org.tawasul.process.trial;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.casefile.Importance;
import org.tawasul.directory.EscalationLevelKind;

/**
 * Who a case waits for, by how much it presses: its time, its reminders and who is told
 * follow from both.
 *
 * @param importance the case's
 * @param kind the kind of people
 */
record TrialRung(Importance importance, EscalationLevelKind kind) {

	/** All there are of an importance. */
	static Set<TrialRung> of(Importance importance) {
		return Arrays.stream(EscalationLevelKind.values())
			.map((kind) -> new TrialRung(importance, kind))
			.collect(Collectors.toSet());
	}

	/** What people read of one that was not tried. */
	String label() {
		return this.importance + " " + this.kind;
	}

}
