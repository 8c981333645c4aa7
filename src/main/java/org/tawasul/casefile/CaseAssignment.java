package org.tawasul.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where on the ladder a case stands: whose it is, since when, until when, and what was
 * done to get it there.
 */
@Embeddable
public class CaseAssignment {

	@Nullable private String unit;

	@Column(name = "rung_unit")
	@Nullable private String levelUnit;

	@Column(name = "rung_kind")
	@Nullable private String levelKind;

	@Nullable private String handlers;

	@Column(name = "rung_since")
	@Nullable private Instant levelSince;

	@Nullable private Instant clockSince;

	@Nullable private Instant dueAt;

	@Column(name = "time_left_seconds")
	@Nullable private Long timeLeftSeconds;

	@Nullable private String referredBy;

	private int referrals;

	private int questions;

	@Nullable private String lastDeciders;

	/**
	 * The responsible unit.
	 * @return its code, or null while nobody knows whose it is
	 */
	public @Nullable String getUnit() {
		return this.unit;
	}

	/**
	 * The unit of the rung that has the case now.
	 * @return its code, or null before the first rung
	 */
	public @Nullable String getLevelUnit() {
		return this.levelUnit;
	}

	/**
	 * The kind of the rung that has the case now.
	 * @return a name of the directory's {@code RungKind}, or null before the first rung
	 */
	public @Nullable String getLevelKind() {
		return this.levelKind;
	}

	/**
	 * The group whose task it is.
	 * @return the group's id, or null before the first rung
	 */
	public @Nullable String getHandlers() {
		return this.handlers;
	}

	public @Nullable Instant getLevelSince() {
		return this.levelSince;
	}

	/**
	 * Since when the running deadline counts.
	 * @return null while no deadline runs
	 */
	public @Nullable Instant getClockSince() {
		return this.clockSince;
	}

	/**
	 * When the running deadline is over.
	 * @return null while no deadline runs
	 */
	public @Nullable Instant getDueAt() {
		return this.dueAt;
	}

	/**
	 * What was left of the deadline when the clock was stopped.
	 * @return null while the clock runs
	 */
	public @Nullable Duration getTimeLeft() {
		return (this.timeLeftSeconds != null) ? Duration.ofSeconds(this.timeLeftSeconds) : null;
	}

	public @Nullable String getReferredBy() {
		return this.referredBy;
	}

	public int getReferrals() {
		return this.referrals;
	}

	public int getQuestions() {
		return this.questions;
	}

	/**
	 * Who has decided something on the rung that has the case, and on its way up, on the
	 * rung that it leaves.
	 * @return user names, the last to decide last; empty when nobody has
	 */
	public List<String> getLastDeciders() {
		return (this.lastDeciders != null) ? List.of(this.lastDeciders.split(",")) : List.of();
	}

	void holdBy(@Nullable String newUnit) {
		this.unit = newUnit;
		this.levelUnit = null;
		this.levelKind = null;
		this.handlers = null;
		this.lastDeciders = null;
		this.questions = 0;
	}

	void standOn(String newLevelUnit, String newLevelKind, String group, Instant now) {
		boolean sameLevel = group.equals(this.handlers) && newLevelUnit.equals(this.levelUnit);
		if (!sameLevel) {
			this.questions = 0;
		}
		this.levelUnit = newLevelUnit;
		this.levelKind = newLevelKind;
		this.handlers = group;
		this.levelSince = now;
	}

	void runClock(Instant since, Instant until) {
		this.clockSince = since;
		this.dueAt = until;
		this.timeLeftSeconds = null;
	}

	void stopClock(@Nullable Duration left) {
		this.clockSince = null;
		this.dueAt = null;
		this.timeLeftSeconds = (left != null) ? Long.valueOf(left.toSeconds()) : null;
	}

	void countReferral(@Nullable String from) {
		this.referrals++;
		this.referredBy = from;
	}

	void forgetReferrals() {
		this.referrals = 0;
		this.referredBy = null;
	}

	void countQuestion() {
		this.questions++;
	}

	void decidedBy(String user) {
		this.lastDeciders = Stream
			.concat(getLastDeciders().stream().filter((before) -> !before.equals(user)), Stream.of(user))
			.collect(Collectors.joining(","));
	}

	void forgetDeciders() {
		this.lastDeciders = null;
	}

}
