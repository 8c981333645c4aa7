package org.tawasul.casefile;

import java.time.Instant;

/**
 * What a reporter may do with a case, and when (the table "Actions of the reporter" of
 * the lifecycle). Pages ask it which buttons to show; the doors ask it before they act.
 */
public final class ReporterRights {

	private final CaseFile file;

	private final Instant now;

	ReporterRights(CaseFile file, Instant now) {
		this.file = file;
		this.now = now;
	}

	/**
	 * Whether information may be added.
	 * @return true while the case is open
	 */
	public boolean mayAddInformation() {
		return this.file.getPhase().isOpen();
	}

	/**
	 * Whether what is added now is the answer to a question.
	 * @return true while the case waits for the reporter
	 */
	public boolean isAsked() {
		return this.file.isIn(CaseFile.AWAITING_REPORTER);
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
		return this.file.isIn(CaseFile.RESOLVED);
	}

	/**
	 * Whether the case may be withdrawn; of an incident it is a wish.
	 * @return true while the case is open and has no resolution
	 */
	public boolean mayWithdraw() {
		return this.file.getPhase().isOpen() && !this.file.isIn(CaseFile.RESOLVED);
	}

	/**
	 * Whether a withdrawal is only a wish, since a reporter can be pressed.
	 * @return true for incidents
	 */
	public boolean isWithdrawalAWish() {
		return this.file.getType() == CaseType.INCIDENT;
	}

	/**
	 * Whether the reporter may rate.
	 * @return true once, after the case is closed
	 */
	public boolean mayRate() {
		return this.file.getPhase() == Phase.DONE && this.file.getRating() == null;
	}

	private boolean isWindowOver() {
		Instant until = this.file.getObjectionUntil();
		return until != null && !this.now.isBefore(until);
	}

	void requireInformation() {
		require(mayAddInformation(), "information.closed");
	}

	void requireObjection() {
		require(this.file.isIn(CaseFile.RESOLVED), this.file.getPhase().isOpen() ? "object.unresolved" : "closed");
		require(!isWindowOver(), "object.window-over");
	}

	void requireAcceptance() {
		require(mayAccept(), this.file.getPhase().isOpen() ? "accept.unresolved" : "closed");
	}

	void requireWithdrawal() {
		require(this.file.getPhase().isOpen(), "closed");
		require(mayWithdraw(), "withdraw.resolved");
	}

	void requireRating() {
		require(this.file.getPhase() == Phase.DONE, this.file.getPhase().isOpen() ? "rate.open" : "rate.withdrawn");
		require(this.file.getRating() == null, "rate.twice");
	}

	private static void require(boolean allowed, String code) {
		if (!allowed) {
			throw new CaseActionNotAllowedException(code);
		}
	}

}
