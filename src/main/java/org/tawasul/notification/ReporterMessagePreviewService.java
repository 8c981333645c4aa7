package org.tawasul.notification;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import org.tawasul.casefile.CaseFile;

import org.springframework.stereotype.Service;

/**
 * Shows what a case's reporter would be sent at this moment, from the same templates and
 * in their language. Nothing is stored or sent.
 */
@Service
public class ReporterMessagePreviewService {

	private final MessageRenderer renderer;

	private final Clock clock;

	ReporterMessagePreviewService(MessageRenderer renderer, Clock clock) {
		this.renderer = renderer;
		this.clock = clock;
	}

	/**
	 * A message that has not been written.
	 * @param kind which message
	 * @param file the case
	 * @param facts what would be true by then, in place of what is recorded; a blank one
	 * is unknown. Of a resolution {@code resolution} is its text
	 * @return subject, letter and SMS, without the link that opens the reporter's case
	 */
	public RenderedMessage preview(MessageKind kind, CaseFile file, Map<String, String> facts) {
		WrittenMessage now = new WrittenMessage(file.getNumber(), kind, null, file.getReport().language(), Map.of(),
				this.clock.instant())
			.completedFrom(file);
		Map<String, String> all = new HashMap<>(now.facts());
		all.putAll(facts);
		RenderedMessage message = this.renderer
			.render(new WrittenMessage(now.number(), kind, null, now.language(), all, now.writtenAt()), file);
		return new RenderedMessage(message.subject(), ReporterKeys.hide(message.body(), kind.name()),
				ReporterKeys.hide(message.shortText(), kind.name()));
	}

}
