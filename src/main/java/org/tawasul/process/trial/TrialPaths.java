package org.tawasul.process.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes down the ways of a trial as they are walked.
 */
final class TrialPaths {

	private final List<TrialPath> paths = new ArrayList<>();

	private final TrialTime time;

	private List<TrialMoment> walked = new ArrayList<>();

	TrialPaths(TrialTime time) {
		this.time = time;
	}

	void begin(TrialStart start, boolean leftAlone) {
		this.walked = new ArrayList<>();
		this.paths.add(new TrialPath(start.report(), start.importance(), leftAlone, this.walked));
		this.time.begin();
	}

	/** Nothing of the trial is older. */
	Instant since() {
		return this.time.begins();
	}

	/** Something waits. */
	void waits(TrialState tried, List<TrialOption> possible) {
		List<TrialTimer> timers = possible.stream().flatMap((option) -> Stream.ofNullable(option.timer())).toList();
		this.walked.add(new TrialMoment(this.time.now(), tried.step(), tried.status(),
				tried.open() ? tried.handlers() : null, timers, null));
	}

	/** Something is about to happen. */
	void happens(TrialOption option) {
		this.time.pass(option.timer());
	}

	void happened(TrialOption option) {
		int last = this.walked.size() - 1;
		this.walked.set(last, this.walked.get(last).followedBy(new TrialStep(option.element(), option.choice())));
	}

	/** Those on which anything happened. */
	List<TrialPath> all() {
		return this.paths.stream()
			.filter((path) -> !path.moments().isEmpty())
			.map((path) -> new TrialPath(path.report(), path.importance(), path.leftAlone(),
					List.copyOf(path.moments())))
			.toList();
	}

}
