package org.tawasul.process.meeting;

import org.tawasul.meeting.SchedulingTrial;
import org.tawasul.process.engine.EngineClock;

import org.springframework.stereotype.Component;

/**
 * A trial lives in a time of its own.
 */
@Component
class EngineSchedulingTrial implements SchedulingTrial {

	private final EngineClock clock;

	EngineSchedulingTrial(EngineClock clock) {
		this.clock = clock;
	}

	@Override
	public boolean isRunning() {
		return this.clock.isThreadTurned();
	}

}
