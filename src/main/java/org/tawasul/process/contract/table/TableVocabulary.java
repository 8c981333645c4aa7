package org.tawasul.process.contract.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.tawasul.callcentre.CallerAction;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.ReporterRole;
import org.tawasul.deadline.ClockKind;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.UnitKind;
import org.tawasul.periodic.ReportRecipient;
import org.tawasul.periodic.ReportRhythm;
import org.tawasul.periodic.ReportSettings;
import org.tawasul.process.contract.table.KnownTable.Gaps;
import org.tawasul.question.AffectedPeople;

/**
 * The tables that are asked by name, the facts that each is given and the answers that
 * are understood: {@code docs/modelling.md}, Tables.
 */
final class TableVocabulary {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final Duration HOUR = Duration.ofHours(1);

	private static final int PLACES = 100;

	private static final int MOST_CASES = 1_000;

	private static final String[] REGIONS = { "SA-01", "SA-02", "SA-03", "SA-04", "SA-05", "SA-06", "SA-07", "SA-08",
			"SA-09", "SA-10", "SA-11", "SA-12", "SA-14", "ABROAD" };

	private static final Fact IMPORTANCE = Fact.word("importance", Importance.class);

	private static final Fact UNIT_KIND = Fact.word("unitKind", UnitKind.class).orUnknown();

	private static final Fact LEVEL = Fact.word("escalationLevel", EscalationLevelKind.class);

	/** Of a case, as soon as it is received. */
	private static final List<Fact> OF_CASE = List.of(Fact.word("type", CaseType.class),
			Fact.word("category", Category.class).orUnknown(), Fact.word("region", REGIONS),
			Fact.word("role", ReporterRole.class).orUnknown(),
			Fact.word("facilityKind", FacilityKind.class).orUnknown(), Fact.text("facilityUnit").orUnknown(),
			Fact.text("chosenUnit").orUnknown(), Fact.yesNo("peopleHurt"), Fact.yesNo("dangerContinues"),
			Fact.yesNo("urgentAnswer"), Fact.word("affected", AffectedPeople.class), LEVEL, LEVEL.called("rung"));

	private static final List<Fact> OF_SAMPLES = List.of(UNIT_KIND, Fact.place("samplePlace", PLACES));

	/** Asked by features alone: what these answer is no variable of a process. */
	private static final Set<String> OF_FEATURES = Set.of("CallerVerification", "QualitySample", "SatisfactionSample");

	private static final Map<String, KnownTable> TABLES = tables();

	private TableVocabulary() {
	}

	private static Map<String, KnownTable> tables() {
		Map<String, KnownTable> tables = new HashMap<>();
		Stream
			.of(new KnownTable("CaseImportance", facts(OF_CASE), List.of(Answer.word("importance", Importance.class)),
					Gaps.FORBIDDEN, false, true),
					new KnownTable("CaseRouting", facts(OF_CASE, List.of(IMPORTANCE)), List.of(Answer.unit("unit")),
							Gaps.ALLOWED, false, true),
					new KnownTable(
							"CaseDeadline", facts(OF_CASE, List.of(IMPORTANCE)), deadlines(), Gaps.FORBIDDEN, false,
							false),
					new KnownTable(
							"RoutingDeadline", facts(OF_CASE, List.of(IMPORTANCE)),
							List.of(Answer.time("routing", MINUTE, 30), Answer.word("clock", ClockKind.class),
									Answer.tell("tell")),
							Gaps.FORBIDDEN, false, false),
					new KnownTable("ReporterDeadline", facts(OF_CASE, List.of(IMPORTANCE)),
							List.of(Answer.time("answer", HOUR, 90), Answer.time("objection", HOUR, 90)),
							Gaps.FORBIDDEN, false, false),
					new KnownTable("MeetingDeadline",
							facts(List.of(Fact.word("stage", "SCREENING", "DECISION", "SCHEDULING", "OUTCOME"),
									Fact.word("region", REGIONS), Fact.word("meetingChannel", Channel.class))),
							List.of(Answer.time("time", HOUR, 90), Answer.word("clock", ClockKind.class),
									Answer.number("remindAt", 1, 99), Answer.time("remindEvery", HOUR, 30)),
							Gaps.FORBIDDEN, false, false),
					new KnownTable("PeriodicReport",
							facts(List.of(Fact.word("rhythm", ReportRhythm.class),
									Fact.word("recipient", ReportRecipient.class))),
							reports(), Gaps.ALLOWED, false, false),
					new KnownTable("SatisfactionSample", facts(OF_SAMPLES, List.of(Fact.word("type", CaseType.class),
							Fact.word("category", Category.class).orUnknown(), IMPORTANCE,
							Fact.word("channel", Channel.class), Fact.yesNo("askedByLink"), Fact.yesNo("voiceReady"))),
							List.of(Answer.word("callWay", "AGENT", "VOICE", "NONE")), Gaps.ALLOWED, false, false),
					new KnownTable("QualitySample",
							facts(OF_CASE, OF_SAMPLES, List.of(IMPORTANCE, Fact.yesNo("objected"))),
							List.of(Answer.word("review", "BEFORE", "AFTER", "NONE"),
									Answer.time("reviewTime", MINUTE, 60)),
							Gaps.ALLOWED, false, false),
					new KnownTable("CallerVerification",
							facts(List.of(Fact.word("callerAction", CallerAction.class), Fact.yesNo("secretKnown"),
									Fact.yesNo("identityKnown"), Fact.yesNo("callsFromMobile"), Fact.yesNo("nameKnown"),
									Fact.yesNo("subjectKnown"))),
							List.of(Answer.yesNo("verified")), Gaps.ALLOWED, true, false))
			.forEach((table) -> tables.put(table.id(), table));
		return Map.copyOf(tables);
	}

	private static List<Answer> deadlines() {
		return List.of(Answer.time("assess", MINUTE, 60), Answer.time("resolve", MINUTE, 180),
				Answer.word("clock", ClockKind.class), Answer.number("remindAt", 1, 99), Answer.tell("tell"));
	}

	private static List<Answer> reports() {
		return List.of(Answer.number("issues", 0, ReportSettings.MOST),
				Answer.number("leastCases", ReportSettings.LEAST_CASES, MOST_CASES),
				Answer.number("lateBodies", 0, ReportSettings.MOST), Answer.yesNo("escalations"),
				Answer.yesNo("satisfaction"), Answer.yesNo("changes"), Answer.yesNo("mailed"));
	}

	@SafeVarargs
	private static Map<String, Fact> facts(List<Fact>... all) {
		Map<String, Fact> facts = new LinkedHashMap<>();
		for (List<Fact> some : all) {
			some.forEach((fact) -> facts.put(fact.name(), fact));
		}
		return facts;
	}

	static Optional<KnownTable> table(String id) {
		return Optional.ofNullable(TABLES.get(id));
	}

	/** An answer that is known, whichever table gives it. */
	static Optional<Answer> answer(String name) {
		return TABLES.values()
			.stream()
			.flatMap((table) -> table.answers().stream())
			.filter((answer) -> answer.name().equals(name))
			.findFirst();
	}

	/** All facts that are known of something, for the tables of an owner's own. */
	static Map<String, Fact> facts() {
		Map<String, Fact> all = new HashMap<>(facts(OF_CASE, OF_SAMPLES, List.of(IMPORTANCE)));
		TABLES.values().forEach((table) -> table.facts().forEach(all::putIfAbsent));
		return all;
	}

	/** The names of everything that tables are given or answer within a process. */
	static Set<String> names() {
		Collection<String> names = new ArrayList<>(facts().keySet());
		TABLES.values()
			.stream()
			.filter((table) -> !OF_FEATURES.contains(table.id()))
			.forEach((table) -> table.answers().forEach((answer) -> names.add(answer.name())));
		return Set.copyOf(names);
	}

}
