package org.tawasul.search;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseLinkService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Phase;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.process.CaseScenario;
import org.tawasul.search.CaseSearchCriteria.Punctuality;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tawasul.search.SoughtCase.ANY;
import static org.tawasul.search.SoughtCase.with;

/** Cases are found by what is known about them. */
@TawasulTest
class CaseSearchFiltersTest {

	@Autowired
	private CaseSearchService search;

	@Autowired
	private CurrentUser users;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseLinkService links;

	@Autowired
	private Clock clock;

	private SoughtCase sought;

	@BeforeEach
	void openACase() {
		this.sought = new SoughtCase(this.search, this.users, this.scenario);
	}

	@AfterEach
	void resetClock() {
		this.scenario.resetClock();
	}

	static Stream<Arguments> filters() {
		return Stream.of(
				filter("type", (c) -> ofKind(c, CaseType.INCIDENT, null), (c) -> ofKind(c, CaseType.COMPLAINT, null)),
				filter("category", (c) -> ofKind(c, null, Category.TRAFFIC_ACCIDENT),
						(c) -> ofKind(c, null, Category.FIRE)));
	}

	private static Arguments filter(String name, UnaryOperator<CaseSearchCriteria> admitting,
			UnaryOperator<CaseSearchCriteria> excluding) {
		return arguments(name, admitting, excluding);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("filters")
	void filtersAdmitWhatFitsAndNothingElse(String name, UnaryOperator<CaseSearchCriteria> admitting,
			UnaryOperator<CaseSearchCriteria> excluding) {
		for (String username : List.of("care", "coordinator")) {
			assertThat(this.sought.found(username, admitting.apply(with(this.sought.word()))))
				.containsExactly(this.sought.number());
			assertThat(this.sought.found(username, excluding.apply(with(this.sought.word())))).isEmpty();
		}
	}

	@Test
	void periodsCountWholeDaysInTheMinistrysTimeZone() {
		LocalDate today = LocalDate.now(this.clock);
		assertThat(this.sought.found("care", period(today, today))).containsExactly(this.sought.number());
		assertThat(this.sought.found("care", period(today.plusDays(1), null))).isEmpty();
		assertThat(this.sought.found("care", period(null, today.minusDays(1)))).isEmpty();
		assertThat(this.sought.found("care", period(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))))
			.containsExactly(this.sought.number());
	}

	@Test
	void aUnitStandsForAllBelowIt() {
		assertThat(this.sought.found("care", ofUnit("EDU-01"))).containsExactly(this.sought.number());
		assertThat(this.sought.found("care", ofUnit("EDU-14"))).isEmpty();
		assertThat(this.sought.found("care", ofUnit("no-such-unit"))).isEmpty();
	}

	@Test
	void lateIsWhatHasPassedItsPromisedDate() {
		assertThat(this.sought.found("care", punctual(Punctuality.ON_TIME))).containsExactly(this.sought.number());
		assertThat(this.sought.found("care", punctual(Punctuality.LATE))).isEmpty();
		this.scenario.turnClockBy(Duration.ofDays(60));
		assertThat(this.sought.found("care", punctual(Punctuality.ON_TIME))).isEmpty();
		assertThat(this.sought.found("care", punctual(Punctuality.LATE))).containsExactly(this.sought.number());
	}

	@Test
	void whatWaitsForItsMainCaseIsNotLate() {
		CaseNumber main = this.scenario.open(this.scenario.file(this.sought.number()).getReport());
		this.links.link(this.sought.number(), main, "care", true);
		this.scenario.turnClockBy(Duration.ofDays(60));
		assertThat(this.sought.found("care", punctual(Punctuality.LATE))).doesNotContain(this.sought.number());
		assertThat(this.sought.found("care", punctual(Punctuality.ON_TIME))).contains(this.sought.number());
	}

	@Test
	void casesAreFoundByTheLevelThatTheyWereEscalatedTo() {
		assertThat(this.sought.found("care", escalatedTo(EscalationLevelKind.HEAD))).isEmpty();
		this.scenario.escalate(this.sought.number(), "coordinator");
		assertThat(this.sought.found("care", escalatedTo(EscalationLevelKind.HEAD)))
			.containsExactly(this.sought.number());
		assertThat(this.sought.found("care", escalatedTo(EscalationLevelKind.MINISTER))).isEmpty();
		this.scenario.escalateToMinister(this.sought.number());
		assertThat(this.sought.found("care", escalatedTo(EscalationLevelKind.MINISTER)))
			.containsExactly(this.sought.number());
	}

	@Test
	void onlyObjectedCasesAreFoundWhereAsked() {
		CaseSearchCriteria objected = new CaseSearchCriteria(this.sought.word(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.of(Phase.RECEIVED), Optional.empty(), Optional.empty(),
				Optional.of("SA-01"), Optional.of(Channel.WEB), Optional.empty(), Optional.empty(), true);
		assertThat(this.sought.found("care", objected)).isEmpty();
	}

	private static CaseSearchCriteria ofKind(CaseSearchCriteria other, CaseType type, Category category) {
		return new CaseSearchCriteria(other.text(), ANY.from(), ANY.until(), Optional.ofNullable(type),
				Optional.ofNullable(category), ANY.phase(), ANY.importance(), ANY.unit(), ANY.region(), ANY.channel(),
				ANY.punctuality(), ANY.escalatedTo(), false);
	}

	private CaseSearchCriteria period(LocalDate from, LocalDate until) {
		return new CaseSearchCriteria(this.sought.word(), Optional.ofNullable(from), Optional.ofNullable(until),
				ANY.type(), ANY.category(), ANY.phase(), ANY.importance(), ANY.unit(), ANY.region(), ANY.channel(),
				ANY.punctuality(), ANY.escalatedTo(), false);
	}

	private CaseSearchCriteria ofUnit(String unit) {
		return new CaseSearchCriteria(this.sought.word(), ANY.from(), ANY.until(), ANY.type(), ANY.category(),
				ANY.phase(), ANY.importance(), Optional.of(unit), ANY.region(), ANY.channel(), ANY.punctuality(),
				ANY.escalatedTo(), false);
	}

	private CaseSearchCriteria punctual(Punctuality punctuality) {
		return new CaseSearchCriteria(this.sought.word(), ANY.from(), ANY.until(), ANY.type(), ANY.category(),
				ANY.phase(), ANY.importance(), ANY.unit(), ANY.region(), ANY.channel(), Optional.of(punctuality),
				ANY.escalatedTo(), false);
	}

	private CaseSearchCriteria escalatedTo(EscalationLevelKind level) {
		return new CaseSearchCriteria(this.sought.word(), ANY.from(), ANY.until(), ANY.type(), ANY.category(),
				ANY.phase(), ANY.importance(), ANY.unit(), ANY.region(), ANY.channel(), ANY.punctuality(),
				Optional.of(level), false);
	}

}
