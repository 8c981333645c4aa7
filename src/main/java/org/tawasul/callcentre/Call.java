package org.tawasul.callcentre;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * A call. It goes on until it is ended with a kind; between, it may break off, and be
 * continued or ended without the caller.
 *
 * @param id says nothing about the caller, so it may stand in addresses
 * @param agent user name of who has it
 * @param begunAt when the agent opened it
 * @param resumedAt since when the two have been talking; null while broken off, and after
 * the end
 * @param talked how long they have talked before that
 * @param brokenOffAt when it broke off, null otherwise
 * @param endedAt when it ended, null until then
 * @param kind code of what it was about, null until the end
 * @param note of the agent, null without any
 * @param caseNumber the case that it was about, null without any
 * @param caller by which number the caller was looked for
 */
public record Call(UUID id, String agent, Instant begunAt, @Nullable Instant resumedAt, Duration talked,
		@Nullable Instant brokenOffAt, @Nullable Instant endedAt, @Nullable String kind, @Nullable String note,
		@Nullable CaseNumber caseNumber, Caller caller) {

	/**
	 * Whether it is over for good.
	 * @return true once it has a kind
	 */
	public boolean isEnded() {
		return this.endedAt != null;
	}

	/**
	 * Whether it broke off and waits to be continued or ended.
	 * @return true until then
	 */
	public boolean isBrokenOff() {
		return this.brokenOffAt != null && this.endedAt == null;
	}

	/**
	 * How long the two have talked.
	 * @param now the present moment
	 * @return without the time while it was broken off
	 */
	public Duration length(Instant now) {
		return (this.resumedAt != null && now.isAfter(this.resumedAt))
				? this.talked.plus(Duration.between(this.resumedAt, now)) : this.talked;
	}

}
