package org.tawasul.process.contract.diagram;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is particular to the processes that the application itself starts. */
final class ProcessKeys {

	static final String LIFECYCLE = "CaseLifecycle";

	static final String MEETING = "MinisterMeeting";

	static final String SATISFACTION_CALL = "SatisfactionCall";

	static final String PERIODIC_REPORT = "PeriodicReport";

	/** Those that begin by the clock; they carry neither a case nor a meeting. */
	static final Set<String> SCHEDULED = Set.of(PERIODIC_REPORT);

	/** Those that carry something else than a case through its life. */
	static final Set<String> CARRYING = Set.of(MEETING, SATISFACTION_CALL);

	static final Set<String> MESSAGES_OF_CASES = Set.of("ReporterAnswered", "ObjectionRaised", "ResolutionAccepted",
			"InformationAdded", "CaseWithdrawn", "CaseLinked", "MainCaseResolved", "LinkUndone");

	private static final Map<String, Set<String>> MESSAGES = Map.of(MEETING, Set.of("MeetingMoved", "MeetingCalledOff"),
			SATISFACTION_CALL, Set.of("SurveyAnswered", "VoiceCallEnded"), PERIODIC_REPORT,
			Set.of("PeriodicReportAsked"));

	private ProcessKeys() {
	}

	/** The messages that the application sends to processes of a key. */
	static Set<String> messages(String key) {
		return MESSAGES.getOrDefault(key, MESSAGES_OF_CASES);
	}

	/** The messages that a process of a key is promised to wait for, cases apart. */
	static List<String> promisedMessages(String key) {
		return MESSAGES.getOrDefault(key, Set.of()).stream().sorted().toList();
	}

	/** All messages that the application sends. */
	static Set<String> allMessages() {
		return Stream.concat(MESSAGES_OF_CASES.stream(), MESSAGES.values().stream().flatMap(Set::stream))
			.collect(Collectors.toUnmodifiableSet());
	}

}
