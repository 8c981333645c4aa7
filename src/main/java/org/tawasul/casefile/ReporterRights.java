package org.tawasul.casefile;

import java.time.Instant;

/**
 * What a reporter may do with a case, and when (the table "Actions of the reporter" of
 * the lifecycle). Pages ask it which buttons to show; the case asks it before it changes.
 */
public final class ReporterRights {

	private final CaseFile caseFile;

	private final Instant now;

	ReporterRights(CaseFile caseFile, Instant now) {
		this.caseFile = caseFile;
		this.now = now;
	}

	/**
	 * Whether information may be added.
	 * @return true while the case is open
	 */
	public boolean mayAddInformation() {
		return this.caseFile.getPhase().isOpen();
	}

	/**
	 * Whether what is added now is the answer to a question.
	 * @return true while the case waits for the reporter
	 */
	public boolean isAnswerExpected() {
		return this.caseFile.isIn(CaseFile.AWAITING_REPORTER);
	}

	/**
	 * Whether the reporter may object.
	 * @return true with a resolution and inside the window
	 */
	public boolean mayObject() {
		return mayAccept() && !isWindowOver();
	}

	/**
	 * Whether the reporter may accept the resolution.
	 * @return true as long as it is not final
	 */
	public boolean mayAccept() {
		return this.caseFile.isIn(CaseFile.RESOLVED);
	}

	/**
	 * Whether the case may be withdrawn; for an incident this is only a request.
	 * @return true while the case is open and has no resolution
	 */
	public boolean mayWithdraw() {
		return this.caseFile.getPhase().isOpen() && !this.caseFile.isIn(CaseFile.RESOLVED);
	}

	/**
	 * Whether a withdrawal is only a request, since a reporter may be under pressure.
	 * @return true for incidents
	 */
	public boolean isWithdrawalRequestOnly() {
		return this.caseFile.getReport().type() == CaseType.INCIDENT;
	}

	/**
	 * Whether the reporter may rate.
	 * @return true once, after the case is closed
	 */
	public boolean mayRate() {
		return this.caseFile.getPhase() == Phase.DONE && this.caseFile.getRating() == null;
	}

	private boolean isWindowOver() {
		Instant until = this.caseFile.getObjectionUntil();
		return until != null && !this.now.isBefore(until);
	}

	void requireInformation() {
		require(mayAddInformation(), "information.closed");
	}

	void requireObjection() {
		require(this.caseFile.isIn(CaseFile.RESOLVED),
				this.caseFile.getPhase().isOpen() ? "object.unresolved" : "closed");
		require(!isWindowOver(), "object.window-over");
	}

	void requireAcceptance() {
		require(mayAccept(), this.caseFile.getPhase().isOpen() ? "accept.unresolved" : "closed");
	}

	void requireWithdrawal() {
		require(this.caseFile.getPhase().isOpen(), "closed");
		require(mayWithdraw(), "withdraw.resolved");
	}

	void requireRating() {
		require(this.caseFile.getPhase() == Phase.DONE,
				this.caseFile.getPhase().isOpen() ? "rate.open" : "rate.withdrawn");
		require(this.caseFile.getRating() == null, "rate.twice");
	}

	private static void require(boolean allowed, String code) {
		if (!allowed) {
			throw new CaseActionNotAllowedException(code);
		}
	}

}
