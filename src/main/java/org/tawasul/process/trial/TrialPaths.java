package org.tawasul.process.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseReport;

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

	void begin(CaseReport report, boolean leftAlone) {
		this.walked = new ArrayList<>();
		this.paths.add(new TrialPath(report, leftAlone, this.walked));
		this.time.begin();
	}

	/** A case waits. */
	void waits(CaseFile file, List<TrialOption> possible) {
		List<TrialTimer> timers = new ArrayList<>();
		for (TrialOption option : possible) {
			TrialTimer timer = option.timer();
			if (timer != null) {
				timers.add(new TrialTimer(timer.element(), this.time.due(timer.due()), timer.relieves()));
			}
		}
		this.walked.add(new TrialMoment(this.time.now(), file.getStep(), Objects.toString(file.getStatus(), ""),
				file.getPhase().isOpen() ? file.getAssignment().getHandlers() : null, timers, null));
	}

	/** Something is about to happen. */
	void happens(TrialOption option) {
		TrialTimer timer = option.timer();
		if (timer != null) {
			this.time.pass(new TrialTimer(timer.element(), this.time.due(timer.due()), timer.relieves()));
		}
	}

	void happened(TrialOption option) {
		int last = this.walked.size() - 1;
		this.walked.set(last, this.walked.get(last).followedBy(new TrialStep(option.element(), option.choice())));
	}

	/** Those on which anything happened. */
	List<TrialPath> all() {
		return this.paths.stream()
			.filter((path) -> !path.moments().isEmpty())
			.map((path) -> new TrialPath(path.report(), path.leftAlone(), List.copyOf(path.moments())))
			.toList();
	}

}
