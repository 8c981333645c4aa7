package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What steps do to meetings, calls and reports, by {@code docs/modelling.md}: each value
 * that a gateway may ask about makes a way of its own.
 */
final class WalkedOtherActions {

	private static final Map<String, List<String>> SET = Map.of("assignMeeting",
			List.of("handlers", "meetingDue", "meetingReminders"), "announceMeeting", List.of("meetingOver"),
			"planSatisfactionCall", List.of("callFrom", "callDue", "callGiveUp"), "assignSatisfactionCall",
			List.of("handlers"), "orderVoiceCall", List.of("voiceUntil"), "planPeriodicReports", List.of("~reports"),
			"openPeriodicReport", List.of("~rhythm", "~recipient", "~issues", "~leastCases", "~lateBodies",
					"~escalations", "~satisfaction", "~changes"));

	private static final Map<String, Map<String, List<String>>> ANSWERED = Map.of("planSatisfactionCall",
			Map.of("callWay", List.of("AGENT", "VOICE"), "~nextStep", List.of("TRY", "GIVE_UP", "DROP")),
			"openPeriodicReport", Map.of("~mailed", List.of("true", "false")));

	private static final Map<String, Map<String, List<String>>> TOLD = Map.of("VoiceCallEnded",
			Map.of("~outcome", List.of("ANSWERED", "NOT_REACHED", "REFUSED", "DO_NOT_CALL", "WRONG_NUMBER", "FAILED")),
			"PeriodicReportAsked", Map.of("~reports", List.of("set")));

	private WalkedOtherActions() {
	}

	/** What a step leaves behind. */
	static List<Map<String, String>> act(String action, Map<String, String> before) {
		Map<String, String> values = new TreeMap<>(before);
		SET.getOrDefault(action, List.of()).forEach((name) -> set(values, name, "set"));
		return each(values, ANSWERED.getOrDefault(action, Map.of()));
	}

	/** What is known when a message has come. */
	static List<Map<String, String>> told(String message, Map<String, String> before) {
		return each(before, TOLD.getOrDefault(message, Map.of()));
	}

	private static List<Map<String, String>> each(Map<String, String> values, Map<String, List<String>> answers) {
		List<Map<String, String>> all = List.of(values);
		for (Map.Entry<String, List<String>> answer : answers.entrySet()) {
			List<Map<String, String>> more = new ArrayList<>();
			all.forEach((one) -> answer.getValue().forEach((value) -> {
				Map<String, String> next = new TreeMap<>(one);
				set(next, answer.getKey(), value);
				more.add(next);
			}));
			all = more;
		}
		return all;
	}

	/** A name that begins so is forgotten as soon as something waits. */
	private static void set(Map<String, String> values, String name, String value) {
		values.put(name.replace("~", ""), value);
		if (name.startsWith("~")) {
			values.put(name, "");
		}
	}

}
