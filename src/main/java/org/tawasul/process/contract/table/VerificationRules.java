package org.tawasul.process.contract.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.tawasul.process.contract.ModelViolation;

/**
 * Who calls about a case shows something that only its reporter has or knows: the secret
 * code, the identity number, the telephone. A name and a subject are known to neighbours.
 */
final class VerificationRules {

	private static final String TABLE = "CallerVerification";

	private static final Set<String> OWN = Set.of("secretKnown", "identityKnown", "callsFromMobile");

	private VerificationRules() {
	}

	static List<ModelViolation> check(TableFile table, FactSpace space) {
		List<ModelViolation> violations = new ArrayList<>();
		if (table.id().equals(TABLE)) {
			for (TableFile.Row row : table.rows()) {
				boolean verifies = row.outputs().stream().anyMatch((cell) -> !TableFile.text(cell).equals("false"));
				if (verifies && takesStrangers(space, row.number() - 1)) {
					violations.add(table.violation(row, "verifies-stranger", ""));
				}
			}
		}
		return violations;
	}

	private static boolean takesStrangers(FactSpace space, int rule) {
		for (int i = 0; i < space.axes().size(); i++) {
			FactSpace.Axis axis = space.axes().get(i);
			BitSet points = space.region(rule).get(i);
			if (points.stream().noneMatch((point) -> knowsNothing(axis, point))) {
				return false;
			}
		}
		return true;
	}

	private static boolean knowsNothing(FactSpace.Axis axis, int point) {
		return OWN.stream().noneMatch((fact) -> Boolean.TRUE.equals(axis.points().get(point).get(fact)));
	}

}
