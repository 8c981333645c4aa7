package org.tawasul.casefile;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.tawasul.casefile.CaseEvent.CaseWithdrawn;
import org.tawasul.casefile.CaseEvent.InformationAdded;
import org.tawasul.casefile.CaseEvent.ObjectionRaised;
import org.tawasul.casefile.CaseEvent.ResolutionAccepted;
import org.tawasul.casefile.CaseEvent.WithdrawalRequested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawasul.casefile.CaseFileFixture.NOW;
import static org.tawasul.casefile.CaseFileFixture.begun;
import static org.tawasul.casefile.CaseFileFixture.closed;
import static org.tawasul.casefile.CaseFileFixture.refused;
import static org.tawasul.casefile.CaseFileFixture.resolved;

/**
 * What a reporter may do with a case, and what it announces then.
 */
class CaseFileRightsTest {

	private final CaseFile caseFile = begun(CaseType.COMPLAINT);

	@Test
	void informationIsAnAnswerWhileTheCaseWaitsForOne() {
		CaseFile file = this.caseFile;
		assertThat(file.addInformation(NOW)).isFalse();
		file.moveTo("awaiting_reporter", Phase.WAITING, NOW);
		assertThat(file.addInformation(NOW)).isTrue();
		assertThat(file.drainEvents()).contains(new InformationAdded(file.getNumber(), false),
				new InformationAdded(file.getNumber(), true));
		refused("information.closed", () -> closed().addInformation(NOW));
	}

	@Test
	void whoObjectsNeedsAResolutionAndIsInTime() {
		refused("object.unresolved", () -> this.caseFile.object(NOW));
		CaseFile file = resolved();
		file.awaitVerdict(NOW.plus(Duration.ofDays(10)));
		file.object(NOW.plus(Duration.ofDays(10)).minusMillis(1));
		refused("object.window-over", () -> file.object(NOW.plus(Duration.ofDays(10))));
		refused("closed", () -> closed().object(NOW));
		assertThat(file.drainEvents()).contains(new ObjectionRaised(file.getNumber()));
	}

	@Test
	void whoAcceptsNeedsAResolutionToo() {
		refused("accept.unresolved", () -> this.caseFile.accept(NOW));
		CaseFile file = resolved();
		file.accept(NOW);
		assertThat(file.drainEvents()).contains(new ResolutionAccepted(file.getNumber()));
		refused("closed", () -> closed().accept(NOW));
	}

	@Test
	void aComplaintIsWithdrawnAndAnIncidentIsOnlyRequestedToBe() {
		assertThat(this.caseFile.withdraw(NOW)).isTrue();
		assertThat(this.caseFile.drainEvents()).contains(new CaseWithdrawn(this.caseFile.getNumber()));
		CaseFile incident = begun(CaseType.INCIDENT);
		assertThat(incident.withdraw(NOW)).isFalse();
		assertThat(incident.drainEvents()).contains(new WithdrawalRequested(incident.getNumber()));
		refused("withdraw.resolved", () -> resolved().withdraw(NOW));
		refused("closed", () -> closed().withdraw(NOW));
	}

	@Test
	void aClosedCaseIsRatedOnce() {
		refused("rate.open", () -> this.caseFile.rate(5, null, RatingWay.PORTAL, NOW));
		CaseFile file = closed();
		file.rate(4, "شكرا", RatingWay.PORTAL, NOW);
		assertThat(file.getRating()).isEqualTo((short) 4);
		refused("rate.twice", () -> file.rate(5, null, RatingWay.PORTAL, NOW));
		CaseFile withdrawn = begun(CaseType.COMPLAINT);
		withdrawn.moveTo("withdrawn", Phase.CANCELLED, NOW);
		refused("rate.withdrawn", () -> withdrawn.rate(1, null, RatingWay.PORTAL, NOW));
	}

}
