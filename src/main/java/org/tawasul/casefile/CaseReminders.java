package org.tawasul.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When the handlers of a case were reminded. Always inside the step's own transaction, as
 * in {@link CaseWorkflow}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@NamedInterface("workflow")
public class CaseReminders {

	private final CaseRepository cases;

	private final TimelineRecorder timeline;

	CaseReminders(CaseRepository cases, TimelineRecorder timeline) {
		this.cases = cases;
		this.timeline = timeline;
	}

	/**
	 * When handlers were last reminded.
	 * @param number the case
	 * @return the moment, or nothing when they never were
	 */
	public Optional<Instant> last(CaseNumber number) {
		return this.timeline.last(number, TimelineEvent.REMINDED);
	}

	/**
	 * Handlers are reminded.
	 * @param number the case
	 */
	public void record(CaseNumber number) {
		this.timeline.recordInternally(this.cases.lock(number), TimelineEvent.REMINDED, null, Map.of());
	}

}
