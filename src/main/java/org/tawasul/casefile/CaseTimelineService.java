package org.tawasul.casefile;

import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lines that other features write into the timeline of a case, for the staff alone.
 */
@Service
@Transactional
public class CaseTimelineService {

	private final CaseRepository cases;

	private final TimelineRecorder timeline;

	CaseTimelineService(CaseRepository cases, TimelineRecorder timeline) {
		this.cases = cases;
		this.timeline = timeline;
	}

	/**
	 * Somebody outside the case's units was called about it: its handlers read that in
	 * the timeline.
	 * @param number the case
	 * @param by user name of who called
	 * @param whom code of a sentence {@code timeline.contacted.<code>}
	 * @throws CaseActionNotAllowedException when the case is closed
	 */
	public void recordContact(CaseNumber number, String by, String whom) {
		CaseFile caseFile = this.cases.lock(number);
		if (!caseFile.getPhase().isOpen()) {
			throw new CaseActionNotAllowedException("closed");
		}
		this.timeline.recordInternally(caseFile, TimelineEvent.CONTACTED, by, Map.of("kind", whom));
	}

	/**
	 * The quality of the case's answer is reviewed: staff read that in the timeline, but
	 * not who reviews it.
	 * @param number the case
	 * @param kind code of a sentence {@code timeline.reviewed.<code>}
	 */
	public void recordReview(CaseNumber number, String kind) {
		// The care centre does it, and the sentence says so, wherever the case stands.
		this.timeline.recordInternallyWithoutUnit(this.cases.lock(number), TimelineEvent.REVIEWED,
				Map.of("kind", kind));
	}

}
