package org.tawasul.process.meeting;

import java.util.Locale;
import java.util.Map;

import org.tawasul.meeting.MeetingStatusLabels;
import org.tawasul.process.deployment.ModelLabels;

import org.springframework.stereotype.Component;

/**
 * Reads the names of statuses out of the latest version of the model.
 */
@Component
class EngineMeetingStatusLabels implements MeetingStatusLabels {

	private final ModelLabels labels;

	EngineMeetingStatusLabels(ModelLabels labels) {
		this.labels = labels;
	}

	@Override
	public Map<String, String> all(Locale locale) {
		return this.labels.statuses(MeetingProcessSubject.PROCESS, locale);
	}

}
