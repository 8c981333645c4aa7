package org.tawasul.process.contract.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.tawasul.process.contract.diagram.InputKind.CLOCK;
import static org.tawasul.process.contract.diagram.InputKind.EVERY;
import static org.tawasul.process.contract.diagram.InputKind.FLAG;
import static org.tawasul.process.contract.diagram.InputKind.GROUP;
import static org.tawasul.process.contract.diagram.InputKind.HANDLERS_MESSAGE;
import static org.tawasul.process.contract.diagram.InputKind.LEAST;
import static org.tawasul.process.contract.diagram.InputKind.MEETING_NOTICE;
import static org.tawasul.process.contract.diagram.InputKind.NUMBER;
import static org.tawasul.process.contract.diagram.InputKind.PERCENTAGE;
import static org.tawasul.process.contract.diagram.InputKind.REPORTER_MESSAGE;
import static org.tawasul.process.contract.diagram.InputKind.REQUESTER_NOTICE;
import static org.tawasul.process.contract.diagram.InputKind.TELL;
import static org.tawasul.process.contract.diagram.InputKind.TIME;

/**
 * What each action takes and leaves behind, for the rules: the table of
 * {@code docs/modelling.md}, with which a test compares it.
 */
final class ActionVocabulary {

	private static final Set<String> YES_OR_NO = Set.of("true", "false");

	/** Stands for any text. */
	static final String ANY = KnownValues.ANY;

	private static final Map<String, Action> ACTIONS = new HashMap<>();

	static {
		define("notifyReporter").takes("message", REPORTER_MESSAGE);
		define("notifyHandlers").takes("message", HANDLERS_MESSAGE);
		define("assignHandlers").timed()
			.takes("remindAt", PERCENTAGE)
			.takes("tell", TELL)
			.stores("handlers", "assessDue", "assessReminder")
			.stores("ministerReached", YES_OR_NO)
			.ends("resolveDue", "resolveReminder", "reviewDue", "routingDue");
		define("startResolutionClock").timed()
			.takes("remindAt", PERCENTAGE)
			.stores("resolveDue", "resolveReminder")
			.ends("assessDue", "assessReminder");
		define("resumeResolutionClock").stores("resolveDue", "resolveReminder");
		define("askReporter").takes("time", TIME)
			.took("clock")
			.stores("answerUntil")
			.ends("resolveDue", "resolveReminder");
		define("askCareCentre").timed().takes("tell", TELL).stores("handlers", "routingDue");
		define("routeToUnit").stores("unit", Set.of(ANY));
		define("routeToDirectorate").stores("unit", Set.of(ANY));
		define("referCase").stores("unit", Set.of(ANY, ""));
		define("remindHandlers");
		define("escalateCase");
		define("sendInterimReply");
		define("recordObjection");
		define("notifyResolution").takes("time", TIME).stores("objectionUntil").ends("resolveDue", "resolveReminder");
		define("notifyDecision");
		define("inviteToRate");
		define("sampleAnswer").answers("reviewBefore", YES_OR_NO).storesWhenTrue("reviewBefore", "reviewDue");
		define("askForReview").stores("handlers").ends("resolveDue", "resolveReminder");
		define("endReview").stores("handlers")
			.answers("answerSentBack", YES_OR_NO)
			.storesWhenTrue("answerSentBack", "resolveDue", "resolveReminder");
		define("waitForMainCase").ends("assessDue", "assessReminder", "resolveDue", "resolveReminder");
		define("adoptResolution").stores("unit", Set.of(ANY));
		define("recordInformation");
		define("notifyRequester").takes("notice", REQUESTER_NOTICE);
		define("assignMeeting").takes("group", GROUP)
			.timed()
			.takes("remindAt", PERCENTAGE)
			.takes("remindEvery", EVERY)
			.stores("handlers", "meetingDue", "meetingReminders");
		define("announceMeeting").takes("notice", MEETING_NOTICE).stores("meetingOver");
		define("remindMeetingHandlers");
		define("skipScreening");
		define("openCommitments");
		define("planPeriodicReports").answers("reports", Set.of());
		define("openPeriodicReport").answers("rhythm", Set.of("WEEKLY", "MONTHLY", "ASKED"))
			.answers("recipient", Set.of("MINISTER", "CARE_CENTRE", "REGION"))
			.answers("issues", Set.of())
			.answers("leastCases", Set.of())
			.answers("lateBodies", Set.of())
			.answers("escalations", YES_OR_NO)
			.answers("satisfaction", YES_OR_NO)
			.answers("changes", YES_OR_NO)
			.answers("mailed", YES_OR_NO);
		define("buildPeriodicReport").takes("issues", NUMBER)
			.takes("leastCases", LEAST)
			.takes("lateBodies", NUMBER)
			.takes("escalations", FLAG)
			.takes("satisfaction", FLAG)
			.takes("changes", FLAG);
		define("mailPeriodicReport");
		define("planSatisfactionCall").stores("callFrom", "callDue", "callGiveUp")
			.stores("callWay", Set.of("AGENT", "VOICE"))
			.answers("nextStep", Set.of("TRY", "GIVE_UP", "DROP"));
		define("assignSatisfactionCall").stores("handlers");
		define("orderVoiceCall").stores("voiceUntil");
		define("recordWithdrawal");
	}

	/** By process: what is done in it alone, and in which nothing else is done. */
	private static final Map<String, Set<String>> OF_PROCESSES = Map.of(ProcessKeys.MEETING,
			Set.of("notifyRequester", "assignMeeting", "announceMeeting", "remindMeetingHandlers", "skipScreening",
					"openCommitments"),
			ProcessKeys.SATISFACTION_CALL, Set.of("planSatisfactionCall", "assignSatisfactionCall", "orderVoiceCall"),
			ProcessKeys.PERIODIC_REPORT,
			Set.of("planPeriodicReports", "openPeriodicReport", "buildPeriodicReport", "mailPeriodicReport"));

	private ActionVocabulary() {
	}

	/**
	 * Whether an action finds what it works on in a process.
	 * @param action its name
	 * @param process the key of the process; any but those of the application carry cases
	 */
	static boolean belongsTo(String action, String process) {
		return OF_PROCESSES.containsKey(process) ? OF_PROCESSES.getOrDefault(process, Set.of()).contains(action)
				: OF_PROCESSES.values().stream().noneMatch((actions) -> actions.contains(action));
	}

	private static Action define(String name) {
		Action action = new Action();
		ACTIONS.put(name, action);
		return action;
	}

	/** What is known of an action; an unknown one, found elsewhere, does nothing. */
	static Action of(String name) {
		return ACTIONS.getOrDefault(name, new Action());
	}

	/** What actions store by one of their answers only. */
	static List<Sometimes> sometimes() {
		List<Sometimes> sometimes = new ArrayList<>();
		ACTIONS.forEach((name, action) -> action.whenTrue
			.forEach((variable, answer) -> sometimes.add(new Sometimes(name, variable, answer))));
		return sometimes;
	}

	static Set<String> names() {
		return ACTIONS.keySet();
	}

	/**
	 * What an action does not always store.
	 *
	 * @param action its name
	 * @param variable what it stores
	 * @param answer another variable, which is true when it does
	 */
	record Sometimes(String action, String variable, String answer) {

	}

	/** One action. */
	static final class Action {

		private final Map<String, InputKind> inputs = new LinkedHashMap<>();

		private final Set<String> former = new HashSet<>();

		private final Map<String, Set<String>> stored = new LinkedHashMap<>();

		private final Map<String, Set<String>> answered = new LinkedHashMap<>();

		private final Map<String, String> whenTrue = new LinkedHashMap<>();

		private final Set<String> ended = new HashSet<>();

		private Action takes(String input, InputKind kind) {
			this.inputs.put(input, kind);
			return this;
		}

		/** Models of earlier releases give it; nothing reads it any more. */
		private Action took(String input) {
			this.former.add(input);
			return this;
		}

		private Action timed() {
			return takes("time", TIME).takes("clock", CLOCK);
		}

		private Action stores(String... variables) {
			List.of(variables).forEach((variable) -> this.stored.put(variable, Set.of()));
			return this;
		}

		private Action stores(String variable, Set<String> values) {
			this.stored.put(variable, values);
			return this;
		}

		/** By that answer only. */
		private Action storesWhenTrue(String answer, String... variables) {
			List.of(variables).forEach((variable) -> this.whenTrue.put(variable, answer));
			return stores(variables);
		}

		/** Until something waits. */
		private Action answers(String variable, Set<String> values) {
			this.answered.put(variable, values);
			return this;
		}

		/** These times count no more. */
		private Action ends(String... variables) {
			this.ended.addAll(List.of(variables));
			return this;
		}

		Map<String, InputKind> inputs() {
			return this.inputs;
		}

		/** What may be given and is not read. */
		Set<String> former() {
			return this.former;
		}

		/** Variables that stay, with their values where these are few. */
		Map<String, Set<String>> stored() {
			return this.stored;
		}

		/** Whatever its answers are. */
		boolean storesAlways(String variable) {
			return this.stored.containsKey(variable) && !this.whenTrue.containsKey(variable);
		}

		Map<String, Set<String>> answered() {
			return this.answered;
		}

		Set<String> ended() {
			return this.ended;
		}

		/** Whether it sets a variable. */
		boolean sets(String variable) {
			return this.stored.containsKey(variable) || this.answered.containsKey(variable);
		}

		/** All that it sets. */
		List<String> variables() {
			List<String> all = new ArrayList<>(this.stored.keySet());
			all.addAll(this.answered.keySet());
			return all;
		}

	}

}
