package org.tawasul.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Reporter;
import org.tawasul.directory.EscalationLevel;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.notification.MessageKind;
import org.tawasul.notification.ReporterMessagePreviewService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a reporter would be told if the open task were completed with what is typed in its
 * form now. Nothing is stored; dates count from this moment.
 */
@Service
@Transactional(readOnly = true)
public class UpcomingMessageService {

	private final ReporterMessagePreviewService messages;

	private final ReplyTimes times;

	private final MinistryDirectory ministry;

	private final Clock clock;

	UpcomingMessageService(ReporterMessagePreviewService messages, ReplyTimes times, MinistryDirectory ministry,
			Clock clock) {
		this.messages = messages;
		this.times = times;
		this.ministry = ministry;
		this.clock = clock;
	}

	/**
	 * The message that would follow. Callers check who asks.
	 * @param file the case
	 * @param cause what was filled in
	 * @param typed the resolution, the question, or the code of the unit
	 * @return nothing for a unit that the ministry does not have
	 */
	public Optional<UpcomingMessage> find(CaseFile file, MessageCause cause, String typed) {
		return switch (cause) {
			case RESOLUTION -> Optional.of(message(MessageKind.RESOLVED, file, resolution(file, typed)));
			case QUESTION -> Optional.of(message(MessageKind.QUESTION, file,
					Map.of("question", typed, "answerUntil", text(this.times.answerUntil(file)))));
			case REFERRAL ->
				this.ministry.unit(typed).map((unit) -> message(MessageKind.REFERRED, file, referral(file, unit)));
		};
	}

	private UpcomingMessage message(MessageKind kind, CaseFile file, Map<String, String> facts) {
		Reporter reporter = file.getReport().reporter();
		return new UpcomingMessage(this.messages.preview(kind, file, facts), file.getReport().language(),
				reporter != null && reporter.mobile() != null, reporter != null && reporter.email() != null);
	}

	private Map<String, String> resolution(CaseFile file, String typed) {
		boolean minister = EscalationLevelKind.MINISTER.name().equals(file.getAssignment().getLevelKind());
		return minister ? Map.of("resolution", typed, "final", "true", "objectionUntil", "")
				: Map.of("resolution", typed, "objectionUntil", text(this.times.objectionUntil(file)));
	}

	/** As the reporter learns it after the step: who has the case then. */
	private Map<String, String> referral(CaseFile file, OrgUnit unit) {
		boolean fromCareCentre = EscalationLevelKind.CARE_CENTRE.name().equals(file.getAssignment().getLevelKind());
		if (!fromCareCentre && !file.getAssignment().mayBeReferredOnceMore()) {
			return Map.of("unit", "", "level", EscalationLevelKind.CARE_CENTRE.name(), "levelUnit", "");
		}
		EscalationLevel level = firstLevel(unit);
		Map<String, String> facts = new HashMap<>();
		facts.put("unit", unit.code());
		facts.put("level", level.kind().name());
		facts.put("levelUnit", level.unit());
		return facts;
	}

	private EscalationLevel firstLevel(OrgUnit unit) {
		Instant now = this.clock.instant();
		List<EscalationLevel> path = this.ministry.escalationPath(unit.code());
		return path.stream()
			.filter((level) -> !this.ministry.actingPeople(level, now).isEmpty())
			.findFirst()
			.orElseGet(() -> path.get(path.size() - 1));
	}

	private static String text(Optional<Instant> moment) {
		return moment.map(Instant::toString).orElse("");
	}

}
