package org.tawasul.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.tawasul.directory.EscalationLevel;

/**
 * Who has a case: the responsible unit, the escalation level, since when and until when,
 * and the limits of what they may still do with it.
 */
@Embeddable
public class CaseAssignment {

	/** After this many referrals the care centre routes the case. */
	static final int MAX_REFERRALS = 3;

	/** Maximum number of questions to the reporter per escalation level. */
	static final int MAX_QUESTIONS = 2;

	@Nullable private String unit;

	@Column(name = "level_unit")
	@Nullable private String levelUnit;

	@Column(name = "level_kind")
	@Nullable private String levelKind;

	@Nullable private String handlers;

	@Column(name = "level_since")
	@Nullable private Instant levelSince;

	@Nullable private Instant clockSince;

	@Nullable private Instant dueAt;

	@Column(name = "time_left_seconds")
	@Nullable private Long timeLeftSeconds;

	@Nullable private Instant stoppedAt;

	@Nullable private String referredBy;

	private int referrals;

	private int questions;

	@Nullable private String lastDeciders;

	/**
	 * The responsible unit.
	 * @return its code, or null while nobody knows whose the case is
	 */
	public @Nullable String getUnit() {
		return this.unit;
	}

	/**
	 * The unit of the current escalation level.
	 * @return its code, or null before the first level
	 */
	public @Nullable String getLevelUnit() {
		return this.levelUnit;
	}

	/**
	 * The kind of the current escalation level.
	 * @return a name of the directory's {@code EscalationLevelKind}, or null before the
	 * first level
	 */
	public @Nullable String getLevelKind() {
		return this.levelKind;
	}

	/**
	 * The group whose task it is.
	 * @return the group's id, or null before the first level
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
	 * When the running deadline ends.
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

	/**
	 * When the clock was stopped to wait for the reporter.
	 * @return null while it does not wait for them
	 */
	public @Nullable Instant getStoppedAt() {
		return this.stoppedAt;
	}

	/**
	 * Who has decided something at the current level, and while the case moves up, at the
	 * level that it leaves.
	 * @return user names, the last to decide last; empty when nobody has
	 */
	public List<String> getLastDeciders() {
		return (this.lastDeciders != null) ? List.of(this.lastDeciders.split(",")) : List.of();
	}

	void requireReferralTo(String to, Predicate<String> isAboveUnit) {
		if (to.equals(this.unit)) {
			throw new CaseActionNotAllowedException("refer.same-unit");
		}
		if (to.equals(this.referredBy)) {
			throw new CaseActionNotAllowedException("refer.back");
		}
		if (isAboveUnit.test(to)) {
			throw new CaseActionNotAllowedException("refer.above");
		}
	}

	void requireQuestionLeft() {
		if (this.questions >= MAX_QUESTIONS) {
			throw new CaseActionNotAllowedException("ask.too-many", MAX_QUESTIONS);
		}
	}

	/**
	 * Whether a referral leads to the unit that is chosen.
	 * @return false when it would be the last one, with which the case goes to the care
	 * centre
	 */
	public boolean mayBeReferredOnceMore() {
		return this.referrals + 1 < MAX_REFERRALS;
	}

	void refer(String to) {
		String next = mayBeReferredOnceMore() ? to : null;
		this.referrals++;
		this.referredBy = this.unit;
		assignToUnit(next);
	}

	void route(String to) {
		this.referrals = 0;
		this.referredBy = null;
		assignToUnit(to);
	}

	void countQuestion() {
		requireQuestionLeft();
		this.questions++;
	}

	/** Escalation starts again at the unit's first level. */
	void assignToUnit(@Nullable String newUnit) {
		this.unit = newUnit;
		this.levelUnit = null;
		this.levelKind = null;
		this.handlers = null;
		this.lastDeciders = null;
		this.questions = 0;
	}

	void moveToLevel(EscalationLevel level, Instant now) {
		boolean sameLevel = level.group().equals(this.handlers) && level.unit().equals(this.levelUnit);
		if (!sameLevel) {
			this.questions = 0;
		}
		this.levelUnit = level.unit();
		this.levelKind = level.kind().name();
		this.handlers = level.group();
		this.levelSince = now;
	}

	/** Somebody else has the case for a while: what its level may still do stays. */
	void lendTo(EscalationLevel level, Instant now) {
		this.levelUnit = level.unit();
		this.levelKind = level.kind().name();
		this.handlers = level.group();
		this.levelSince = now;
	}

	void startClock(Instant since, Instant until) {
		this.clockSince = since;
		this.dueAt = until;
		this.timeLeftSeconds = null;
		this.stoppedAt = null;
	}

	/** The clock waits with what is left of the deadline. */
	void pauseClock(Duration left, Instant now) {
		stopClock();
		this.timeLeftSeconds = left.toSeconds();
		this.stoppedAt = now;
	}

	/** A clock that waits already has another time left. */
	void changeTimeLeft(Duration left) {
		this.timeLeftSeconds = left.toSeconds();
	}

	void stopClock() {
		this.clockSince = null;
		this.dueAt = null;
		this.timeLeftSeconds = null;
		this.stoppedAt = null;
	}

	void recordDecider(String user) {
		this.lastDeciders = Stream
			.concat(getLastDeciders().stream().filter((before) -> !before.equals(user)), Stream.of(user))
			.collect(Collectors.joining(","));
	}

	void clearDeciders() {
		this.lastDeciders = null;
	}

}
