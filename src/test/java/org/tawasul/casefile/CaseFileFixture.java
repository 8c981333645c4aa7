package org.tawasul.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Cases at several points of their life, without a database. */
final class CaseFileFixture {

	static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

	static final String ANSWER = "أُغلق مصدر الغاز وفُحص المبنى.";

	static final EscalationLevel COORDINATORS = new EscalationLevel("SAFETY", EscalationLevelKind.COORDINATORS);

	static final EscalationLevel HEAD = new EscalationLevel("SAFETY", EscalationLevelKind.HEAD);

	private CaseFileFixture() {
	}

	static CaseFile numbered(CaseType type) {
		CaseFile caseFile = new CaseFile(new CaseReport(type, null, null, "باب مكسور", "باب المختبر مكسور", "SA-01",
				null, null, false, false, Map.of(), null, Channel.WEB, Locale.forLanguageTag("ar")), NOW);
		caseFile.number = 41001L;
		return caseFile;
	}

	static CaseFile begun(CaseType type) {
		CaseFile caseFile = numbered(type);
		caseFile.beginWorkflow("first");
		caseFile.getAssignment().assignToUnit("SAFETY");
		caseFile.assignTo(COORDINATORS, NOW);
		caseFile.getAssignment().startClock(NOW, NOW.plus(Duration.ofHours(4)));
		return caseFile;
	}

	static CaseFile resolved() {
		CaseFile caseFile = begun(CaseType.COMPLAINT);
		caseFile.decide(PendingDecision.resolve(ANSWER, "coordinator"), (unit) -> false);
		caseFile.publishResolution(NOW);
		caseFile.moveTo("resolved", Phase.WAITING, NOW);
		return caseFile;
	}

	static CaseFile closed() {
		CaseFile caseFile = resolved();
		caseFile.moveTo("closed", Phase.DONE, NOW);
		return caseFile;
	}

	static void refused(String code, ThrowingCallable act) {
		assertThatExceptionOfType(CaseActionNotAllowedException.class).isThrownBy(act)
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(code));
	}

}
