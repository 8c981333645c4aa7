package org.tawasul.process.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.Phase;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingAccess;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.meeting.MeetingService;
import org.tawasul.meeting.MeetingWorkflow;
import org.tawasul.process.form.FormAnswers;
import org.tawasul.process.subject.ProcessSubject;
import org.tawasul.process.subject.TaskCard;

import org.springframework.stereotype.Component;

/**
 * Meetings with the Minister, carried by their one model.
 */
@Component
class MeetingProcessSubject implements ProcessSubject {

	/** The key of the process. */
	static final String PROCESS = "MinisterMeeting";

	private final MeetingWorkflow workflow;

	private final MeetingService meetings;

	private final MeetingAnswers answers;

	private final MeetingFormVariables formVariables;

	private final MeetingAccess access;

	private final CurrentUser user;

	MeetingProcessSubject(MeetingWorkflow workflow, MeetingService meetings, MeetingAnswers answers,
			MeetingFormVariables formVariables, MeetingAccess access, CurrentUser user) {
		this.workflow = workflow;
		this.meetings = meetings;
		this.answers = answers;
		this.formVariables = formVariables;
		this.access = access;
		this.user = user;
	}

	@Override
	public Set<String> processKeys() {
		return Set.of(PROCESS);
	}

	@Override
	public boolean isKey(String businessKey) {
		return MeetingNumber.parseExact(businessKey).isPresent();
	}

	@Override
	public String unknown() {
		return "meeting.unknown";
	}

	@Override
	public Optional<String> panel() {
		return Optional.of("MeetingPanel");
	}

	@Override
	public void begin(String key, String process) {
		this.workflow.begin(number(key), process);
	}

	@Override
	public boolean isOpen(String key) {
		return this.workflow.lock(number(key)).getPhase().isOpen();
	}

	@Override
	public void moveTo(String key, String status, Phase phase) {
		this.workflow.moveTo(number(key), status, phase);
	}

	/** The step that a table decides for is said by the model. */
	@Override
	public Map<String, @Nullable Object> facts(String key) {
		Meeting meeting = this.workflow.lock(number(key));
		return Map.of("meetingChannel", meeting.getChannel().name(), "region", meeting.getRegion());
	}

	@Override
	public @Nullable String handlers(String key) {
		return this.meetings.find(number(key)).map(Meeting::getHandlers).orElse(null);
	}

	@Override
	public @Nullable String lockHandlers(String key) {
		return this.workflow.lock(number(key)).getHandlers();
	}

	@Override
	public void complete(String key, DelegateExecution execution, FormAnswers given, String username) {
		this.answers.handle(execution, this.workflow.lock(number(key)), given, username);
	}

	@Override
	public Map<String, Object> formVariables(String key, Collection<String> groupsOfReader) {
		return mayRead() ? this.formVariables.variablesOf(number(key)) : Map.of();
	}

	@Override
	public Map<String, TaskCard> cards(Collection<String> keys) {
		Map<String, TaskCard> cards = new HashMap<>();
		if (mayRead()) {
			keys.forEach((key) -> this.meetings.find(number(key))
				.ifPresent((meeting) -> cards.put(key, new TaskCard(key, Importance.NORMAL.name(), "",
						meeting.getSubject(), "/desk/meetings/" + key))));
		}
		return cards;
	}

	/** A job, or a program of our own, has not signed in. */
	private boolean mayRead() {
		return this.user.find().map(this.access::mayRead).orElse(true);
	}

	private static MeetingNumber number(String key) {
		return MeetingNumber.parseExact(key).orElseThrow();
	}

}
