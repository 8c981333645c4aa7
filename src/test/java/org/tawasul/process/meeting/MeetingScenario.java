package org.tawasul.process.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.tawasul.casefile.Channel;
import org.tawasul.meeting.Meeting;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.meeting.MeetingRequest;
import org.tawasul.meeting.MeetingService;
import org.tawasul.meeting.Requester;
import org.tawasul.process.ProcessAssertions;
import org.tawasul.process.engine.TurnedClock;

/**
 * Plays the life of a request for a meeting in tests. Made of beans that are there
 * anyway, so that the shared context gets none of its own.
 *
 * @param meetings what people do
 * @param engine where it runs
 */
public record MeetingScenario(MeetingService meetings, ProcessEngine engine) {

	public static MeetingRequest request(String identity) {
		return new MeetingRequest(new Requester("سارة بنت محمد", identity, "+966551234567", "sara@moe.example"),
				"SA-01", "نقل ابنتي إلى مدرسة قريبة", "راجعت الإدارة ثلاث مرات دون جواب، وأطلب أن يسمع معالي الوزير.",
				Locale.forLanguageTag("ar"), Channel.WEB, null, null);
	}

	public MeetingNumber open() {
		return this.meetings.request(request("1234567897")).getNumber();
	}

	public Meeting meeting(MeetingNumber number) {
		return this.meetings.find(number).orElseThrow();
	}

	public ProcessInstance process(MeetingNumber number) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(number.toString())
			.singleResult();
	}

	public Task task(MeetingNumber number) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(number.toString())
			.singleResult();
	}

	public ProcessInstanceAssert at(MeetingNumber number) {
		return ProcessAssertions.assertThat(this.engine, process(number));
	}

	public void complete(MeetingNumber number, String user, Map<String, Object> answers) {
		Task task = task(number);
		this.engine.getTaskService().claim(task.getId(), user);
		this.engine.getTaskService().complete(task.getId(), answers);
	}

	public void forward(MeetingNumber number) {
		complete(number, "care", Map.of("decision", "FORWARD", "note", "تحققنا من المراجعات السابقة."));
	}

	public void accept(MeetingNumber number) {
		complete(number, "offmin.officer1", Map.of("decision", "ACCEPT"));
	}

	public void schedule(MeetingNumber number, String day, String time) {
		complete(number, "offmin.officer1", Map.of("meetingDay", day, "meetingTime", time, "meetingMinutes", "30",
				"meetingPlace", "ديوان الوزارة"));
	}

	/** As far as a meeting with a day. */
	public MeetingNumber scheduled(String day, String time) {
		MeetingNumber number = open();
		forward(number);
		accept(number);
		schedule(number, day, time);
		return number;
	}

	/** Runs the process's timer at a node. */
	public void runTimer(MeetingNumber number, String node) {
		List<Job> jobs = this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(process(number).getId())
			.activityId(node)
			.list();
		this.engine.getManagementService().executeJob(jobs.get(0).getId());
	}

	public void turnClockTo(Instant moment) {
		TurnedClock.turnTo(moment);
	}

	/** Ends the process by hand, so that no later test runs its timers. */
	public void leave(MeetingNumber number) {
		if (process(number) != null) {
			this.engine.getRuntimeService().suspendProcessInstanceById(process(number).getId());
		}
	}

}
