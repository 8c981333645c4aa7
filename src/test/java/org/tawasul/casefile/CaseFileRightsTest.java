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
		CaseFile it = this.caseFile;
		assertThat(it.addInformation(NOW)).isFalse();
		it.moveTo("awaiting_reporter", Phase.WAITING, NOW);
		assertThat(it.addInformation(NOW)).isTrue();
		assertThat(it.drainEvents()).contains(new InformationAdded(it.getNumber(), false),
				new InformationAdded(it.getNumber(), true));
		refused("information.closed", () -> closed().addInformation(NOW));
	}

	@Test
	void whoObjectsNeedsAResolutionAndIsInTime() {
		refused("object.unresolved", () -> this.caseFile.object(NOW));
		CaseFile it = resolved();
		it.awaitVerdict(NOW.plus(Duration.ofDays(10)));
		it.object(NOW.plus(Duration.ofDays(10)).minusMillis(1));
		refused("object.window-over", () -> it.object(NOW.plus(Duration.ofDays(10))));
		refused("closed", () -> closed().object(NOW));
		assertThat(it.drainEvents()).contains(new ObjectionRaised(it.getNumber()));
	}

	@Test
	void whoAcceptsNeedsAResolutionToo() {
		refused("accept.unresolved", () -> this.caseFile.accept(NOW));
		CaseFile it = resolved();
		it.accept(NOW);
		assertThat(it.drainEvents()).contains(new ResolutionAccepted(it.getNumber()));
		refused("closed", () -> closed().accept(NOW));
	}

	@Test
	void aComplaintIsWithdrawnAndOfAnIncidentThatIsAWish() {
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
		refused("rate.open", () -> this.caseFile.rate(5, null, NOW));
		CaseFile it = closed();
		it.rate(4, "شكرا", NOW);
		assertThat(it.getRating()).isEqualTo((short) 4);
		refused("rate.twice", () -> it.rate(5, null, NOW));
		CaseFile withdrawn = begun(CaseType.COMPLAINT);
		withdrawn.moveTo("withdrawn", Phase.CANCELLED, NOW);
		refused("rate.withdrawn", () -> withdrawn.rate(1, null, NOW));
	}

}
