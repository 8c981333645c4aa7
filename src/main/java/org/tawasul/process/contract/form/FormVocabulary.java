package org.tawasul.process.contract.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.process.CaseVariables;
import org.tawasul.process.contract.table.TableNames;
import org.tawasul.process.form.FormAnswers;
import org.tawasul.process.form.TaskFormVariables;
import org.tawasul.process.form.FormSchema;

/**
 * What forms ask, offer and show: {@code docs/modelling.md}, Forms.
 */
final class FormVocabulary {

	/** Characters of any text. */
	static final int LONGEST = 4_000;

	/** Forms above others, by which facts are shown. */
	static final Set<String> PANELS = Set.of("CasePanel", "MeetingPanel", "SatisfactionCallPanel");

	/** Lists of units that the application puts on tasks. */
	static final Set<String> LISTS = Set.of("referUnits", "routeUnits", "commitmentUnits");

	/** What conditions may ask on the server, besides fields. */
	static final Set<String> CONDITIONS = Set.of(TaskFormVariables.LINKED_CASES);

	/** Texts that the application puts on tasks to be shown. */
	static final Set<String> SHOWN = Set.of("language", "caseNumber", "caseSubject", "caseText", "caseAnswers",
			"casePlace", "caseDeadline", "caseImportance", "caseType", "caseDanger", "caseReporter", "caseAttachments",
			"caseAttachmentsLink", "caseEarlierComments", "caseResolutionDraft", "caseSentBack", "caseSentBackByOthers",
			"caseSentBackAnswer", "caseLink", "meetingNumber", "meetingSubject", "meetingReason", "meetingRequester",
			"meetingReceived", "meetingRegion", "meetingWhen", "meetingDeadline", "meetingHistory", "meetingOthers",
			"meetingLink", "callNumber", "callCase", "callReporter", "callMobile", "callTriesMade", "callQuestions",
			"callLink");

	/** By which the engine and the application know something else. */
	private static final Set<String> OTHERS = Set.of(FormAnswers.NAME, CaseVariables.IMPORTANCE_BEFORE,
			CaseVariables.LOGGED, "execution", "task", "authenticatedUserId", "reports", "report");

	private static final Promise NOTE = Promise.text("note", 0, LONGEST).optional();

	private static final Promise LINKED = Promise.text("linkedResolution", 10, LONGEST).possible();

	private static final Promise RESOLUTION = Promise.text("resolution", 10, LONGEST);

	static final String MINUTES = "meetingMinutes";

	private static final String[] SCORES = { "1", "2", "3", "4", "5" };

	private static final Map<String, List<Promise>> FORMS = forms();

	private FormVocabulary() {
	}

	private static Map<String, List<Promise>> forms() {
		Map<String, List<Promise>> forms = new HashMap<>();
		forms.put("AssessCase",
				List.of(Promise.oneOf("importance", names(Importance.class)),
						Promise.oneOf("category", names(Category.class)).optional(),
						Promise.decision("decision", "HANDLE", "REFER", "ESCALATE"),
						Promise.unit("referTo", "referUnits").with("decision", "REFER"), NOTE));
		forms.put("ResolveCase",
				List.of(Promise.decision("outcome", "RESOLVED", "REFER", "ASK_REPORTER", "ESCALATE"),
						RESOLUTION.with("outcome", "RESOLVED"), LINKED,
						Promise.text("question", 3, 2_000).with("outcome", "ASK_REPORTER"),
						Promise.unit("referTo", "referUnits").with("outcome", "REFER"), NOTE));
		forms.put("RouteCase", List.of(Promise.unit("unit", "routeUnits"), NOTE));
		forms.put("DecideAsMinister", List.of(RESOLUTION, LINKED, NOTE));
		forms.put("ReviewAnswer",
				List.of(Promise.decision("verdict", "PASS", "SEND_BACK"), Promise.oneOf("scoreComplete", SCORES),
						Promise.oneOf("scoreClear", SCORES), Promise.oneOf("scorePolite", SCORES),
						Promise.oneOf("scoreInTime", SCORES), Promise.text("reviewWords", 0, 2_000).optional()));
		Promise reason = Promise.text("declineReason", 10, 1_000).with("decision", "DECLINE");
		forms.put("ScreenMeeting",
				List.of(Promise.decision("decision", "FORWARD", "DECLINE"), reason, NOTE.possible()));
		forms.put("DecideMeeting", List.of(Promise.decision("decision", "ACCEPT", "DECLINE"), reason, NOTE.possible()));
		forms.put("ScheduleMeeting", List.of(Promise.text("meetingDay", 0, 60), Promise.text("meetingTime", 0, 20),
				Promise.decision(MINUTES), Promise.text("meetingPlace", 3, 150), NOTE.possible()));
		forms.put("RecordOutcome", outcome());
		forms.put("CallReporter",
				List.of(Promise.oneOf("outcome", "ANSWERED", "NOT_REACHED", "REFUSED", "DO_NOT_CALL", "WRONG_NUMBER"),
						Promise.oneOf("overall", SCORES).with("outcome", "ANSWERED"),
						Promise.text("comment", 0, 1_000).possible()));
		return Map.copyOf(forms);
	}

	private static List<Promise> outcome() {
		Set<String> types = names(CaseType.class);
		List<Promise> promises = new ArrayList<>(
				List.of(Promise.oneOf("outcome", "HELD", "ABSENT", "NOT_HELD", "RESCHEDULE"),
						Promise.text("outcomeText", 10, LONGEST).with("outcome", "HELD"), NOTE.possible()));
		for (int i = 1; i <= 3; i++) {
			promises.add(Promise.text("commitment" + i, 0, LONGEST).possible());
			promises.add(Promise.oneOf("commitment" + i + "Type", types).with("commitment" + i));
			promises.add(Promise.unit("commitment" + i + "Unit", "commitmentUnits").with("commitment" + i));
		}
		return List.copyOf(promises);
	}

	private static Set<String> names(Class<? extends Enum<?>> constants) {
		return Arrays.stream(constants.getEnumConstants())
			.map(Enum::name)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** What the fields of a form must be like. */
	static List<Promise> promises(String form) {
		return FORMS.getOrDefault(form, List.of());
	}

	/**
	 * What the fields of a form of the owner's own must be like, beside those that have a
	 * meaning of their own: what is decided needs what it is decided with.
	 * @param form of any id
	 * @return none for a known form
	 */
	static List<Promise> implied(FormSchema form) {
		List<Promise> implied = new ArrayList<>();
		for (String choice : List.of("decision", "outcome")) {
			Set<String> options = form.field(choice)
				.map((field) -> Optional.ofNullable(field.options()).orElse(Set.of()))
				.orElse(Set.of());
			if (options.contains("REFER")) {
				implied.add(Promise.unit("referTo", "referUnits").with(choice, "REFER"));
			}
			if (options.contains("ASK_REPORTER")) {
				implied.add(Promise.text("question", 3, 2_000).with(choice, "ASK_REPORTER"));
			}
		}
		if (form.field("verdict").isPresent()) {
			promises("ReviewAnswer").stream()
				.filter((promise) -> promise.key().startsWith("score"))
				.forEach(implied::add);
		}
		return implied;
	}

	/** What a field means in a case, whichever form has it. */
	static Optional<Promise> meaning(String key) {
		return List.of("AssessCase", "ResolveCase", "RouteCase", "ReviewAnswer")
			.stream()
			.flatMap((form) -> promises(form).stream())
			.filter((promise) -> promise.key().equals(key))
			.findFirst();
	}

	/** Whether a key is that of something else than an answer. */
	static boolean isTaken(String key) {
		Set<String> taken = new HashSet<>(SHOWN);
		List.of(LISTS, CONDITIONS, OTHERS, TableNames.all()).forEach(taken::addAll);
		FORMS.values().stream().flatMap(Collection::stream).map(Promise::key).forEach(taken::remove);
		return taken.contains(key);
	}

}
