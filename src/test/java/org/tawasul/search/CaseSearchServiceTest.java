package org.tawasul.search;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.Phase;
import org.tawasul.casefile.Reporter;
import org.tawasul.casefile.ReporterRole;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.process.CaseScenario;
import org.tawasul.search.CaseSearchCriteria.Punctuality;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Cases are found as people look for them, and only by those who may see them.
 */
@TawasulTest
class CaseSearchServiceTest {

	private static final CaseSearchCriteria ANY = new CaseSearchCriteria("", Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty(), Optional.empty(), false);

	@Autowired
	private CurrentUser users;

	@Autowired
	private CaseSearchService search;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private Clock clock;

	/** A word that no other case has. */
	private String word;

	private String identity;

	private CaseNumber number;

	@BeforeEach
	void openACase() {
		int lot = ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999);
		this.word = "زقنبوط" + lot;
		this.identity = "1" + lot;
		this.number = this.scenario
			.open(report("تسرّب غاز في مَدْرَسَةِ الأَمَلِ", "رائحة قوية قرب المختبر " + this.word));
	}

	@AfterEach
	void resetClock() {
		this.scenario.resetClock();
	}

	@ParameterizedTest
	@ValueSource(strings = { "تسرب غاز", "غاز تسرب", "مدرسه الامل", "درسة", "المُختبر", "ابتدائية الفيصل", "فيصـــل",
			"هيفاء القحطاني", "القحطانى" })
	void wordsAreFoundHoweverTheyAreSpelledAndWhereverTheyStand(String typed) {
		assertThat(found("care", typed + " " + this.word)).containsExactly(this.number);
	}

	@Test
	void everyWordCounts() {
		assertThat(found("care", this.word + " حريق")).isEmpty();
	}

	@Test
	void aCaseIsFoundByItsNumberInAnyDigits() {
		assertThat(found("care", this.number.toString())).startsWith(this.number);
		String arabic = this.number.toString()
			.chars()
			.mapToObj((digit) -> String.valueOf((char) (digit - '0' + '٠')))
			.reduce("", String::concat);
		assertThat(found("care", arabic)).startsWith(this.number);
	}

	@Test
	void aReporterIsFoundByTheWholeIdentityNumberOnly() {
		assertThat(found("care", this.identity)).containsExactly(this.number);
		assertThat(found("care", this.identity.substring(0, 9))).doesNotContain(this.number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0561234567", "561234567", "+966561234567", "00966 56 123 4567", "٠٥٦١٢٣٤٥٦٧" })
	void aReporterIsFoundByTheMobileNumberAsItIsWritten(String typed) {
		assertThat(found("care", typed)).contains(this.number);
	}

	@Test
	void signsThatTheDatabaseReadsAsPatternsAreText() {
		CaseNumber odd = this.scenario.open(report("خصم 50%_\\ غير صحيح", this.word));
		assertThat(found("care", this.word + " 50%_\\")).containsExactly(odd);
		assertThat(found("care", this.word + " %")).containsExactly(odd);
		assertThat(found("care", this.word + " 5_%")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "'", "';--", "\"", "\\", "%%%", "()", "*:*", "\u202E", "😀", "ا" })
	void whateverIsTypedIsAnswered(String typed) {
		assertThat(this.search.find(viewer("care"), with(typed), null)).isNotNull();
		assertThat(this.search.find(viewer("coordinator"), with(typed), null)).isNotNull();
	}

	@Test
	void whatIsInTheSubjectComesFirst() {
		CaseNumber inSubject = this.scenario.open(report("شكوى من " + this.word, "وصف آخر للحالة"));
		CaseNumber inDescription = this.scenario.open(report("موضوع آخر", "ذُكر " + this.word));
		assertThat(found("care", this.word)).containsExactly(inSubject, inDescription, this.number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "coordinator", "coordinator2", "head", "director", "undersecretary", "minister", "care",
			"operations", "manager" })
	void thoseWhoMaySeeACaseFindIt(String username) {
		assertThat(found(username, this.word)).containsExactly(this.number);
		assertThat(found(username, this.identity)).containsExactly(this.number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "coordinator14", "agent", "owner", "admin" })
	void othersDoNot(String username) {
		assertThat(found(username, this.word)).isEmpty();
		assertThat(found(username, this.number.toString())).doesNotContain(this.number);
		assertThat(this.search.find(viewer(username), ANY, null).numbers()).doesNotContain(this.number);
	}

	@Test
	void whoeverHandledACaseStillFindsItWhenItIsElsewhere() {
		this.scenario.refer(this.number, "coordinator", "EDU-01-BLD");
		assertThat(found("coordinator", this.word)).containsExactly(this.number);
	}

	static Stream<Arguments> filters() {
		return Stream.of(
				filter("type", (c) -> with(c, CaseType.INCIDENT, null), (c) -> with(c, CaseType.COMPLAINT, null)),
				filter("category", (c) -> with(c, null, Category.TRAFFIC_ACCIDENT),
						(c) -> with(c, null, Category.FIRE)));
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
			assertThat(found(username, admitting.apply(with(this.word)))).containsExactly(this.number);
			assertThat(found(username, excluding.apply(with(this.word)))).isEmpty();
		}
	}

	@Test
	void periodsCountWholeDaysInTheMinistrysTimeZone() {
		LocalDate today = LocalDate.now(this.clock);
		assertThat(found("care", period(today, today))).containsExactly(this.number);
		assertThat(found("care", period(today.plusDays(1), null))).isEmpty();
		assertThat(found("care", period(null, today.minusDays(1)))).isEmpty();
		assertThat(found("care", period(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))))
			.containsExactly(this.number);
	}

	@Test
	void aUnitStandsForAllBelowIt() {
		assertThat(found("care", ofUnit("EDU-01"))).containsExactly(this.number);
		assertThat(found("care", ofUnit("EDU-14"))).isEmpty();
		assertThat(found("care", ofUnit("no-such-unit"))).isEmpty();
	}

	@Test
	void lateIsWhatHasPassedItsPromisedDate() {
		assertThat(found("care", punctual(Punctuality.ON_TIME))).containsExactly(this.number);
		assertThat(found("care", punctual(Punctuality.LATE))).isEmpty();
		this.scenario.turnClockBy(Duration.ofDays(60));
		assertThat(found("care", punctual(Punctuality.ON_TIME))).isEmpty();
		assertThat(found("care", punctual(Punctuality.LATE))).containsExactly(this.number);
	}

	@Test
	void casesAreFoundByTheLevelThatTheyWereEscalatedTo() {
		assertThat(found("care", escalatedTo(EscalationLevelKind.HEAD))).isEmpty();
		this.scenario.escalate(this.number, "coordinator");
		assertThat(found("care", escalatedTo(EscalationLevelKind.HEAD))).containsExactly(this.number);
		assertThat(found("care", escalatedTo(EscalationLevelKind.MINISTER))).isEmpty();
		this.scenario.escalateToMinister(this.number);
		assertThat(found("care", escalatedTo(EscalationLevelKind.MINISTER))).containsExactly(this.number);
	}

	@Test
	void onlyObjectedCasesAreFoundWhereAsked() {
		CaseSearchCriteria objected = new CaseSearchCriteria(this.word, Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.of(Phase.RECEIVED), Optional.empty(), Optional.empty(),
				Optional.of("SA-01"), Optional.of(Channel.WEB), Optional.empty(), Optional.empty(), true);
		assertThat(found("care", objected)).isEmpty();
	}

	@Test
	void withoutWordsTheNewestComeFirstAndOlderOnesFollow() {
		FoundCases newest = this.search.find(viewer("care"), ANY, null);
		assertThat(newest.numbers()).isSortedAccordingTo((a, b) -> b.compareTo(a)).contains(this.number);
		FoundCases next = this.search.find(viewer("care"), ANY, this.number);
		assertThat(next.numbers()).allMatch((older) -> older.compareTo(this.number) < 0);
	}

	private CaseReport report(String subject, String description) {
		Reporter reporter = new Reporter("هَيْفاء القحطاني", this.identity, "+966561234567", null, ReporterRole.PARENT,
				null, null);
		return new CaseReport(CaseType.INCIDENT, Category.TRAFFIC_ACCIDENT, null, subject, description, "SA-01", null,
				new Facility(FacilityKind.SCHOOL, "ابتدائية الفيصل", null), false, false, Map.of(), reporter,
				Channel.WEB, Locale.forLanguageTag("ar"));
	}

	private List<CaseNumber> found(String username, String typed) {
		return found(username, with(typed));
	}

	private List<CaseNumber> found(String username, CaseSearchCriteria criteria) {
		return this.search.find(viewer(username), criteria, null).numbers();
	}

	private StaffUser viewer(String username) {
		return this.users.of(username);
	}

	private static CaseSearchCriteria with(String text) {
		return new CaseSearchCriteria(text, ANY.from(), ANY.until(), ANY.type(), ANY.category(), ANY.phase(),
				ANY.importance(), ANY.unit(), ANY.region(), ANY.channel(), ANY.punctuality(), ANY.escalatedTo(), false);
	}

	private static CaseSearchCriteria with(CaseSearchCriteria other, CaseType type, Category category) {
		return new CaseSearchCriteria(other.text(), ANY.from(), ANY.until(), Optional.ofNullable(type),
				Optional.ofNullable(category), ANY.phase(), ANY.importance(), ANY.unit(), ANY.region(), ANY.channel(),
				ANY.punctuality(), ANY.escalatedTo(), false);
	}

	private CaseSearchCriteria period(LocalDate from, LocalDate until) {
		return new CaseSearchCriteria(this.word, Optional.ofNullable(from), Optional.ofNullable(until), ANY.type(),
				ANY.category(), ANY.phase(), ANY.importance(), ANY.unit(), ANY.region(), ANY.channel(),
				ANY.punctuality(), ANY.escalatedTo(), false);
	}

	private CaseSearchCriteria ofUnit(String unit) {
		return new CaseSearchCriteria(this.word, ANY.from(), ANY.until(), ANY.type(), ANY.category(), ANY.phase(),
				ANY.importance(), Optional.of(unit), ANY.region(), ANY.channel(), ANY.punctuality(), ANY.escalatedTo(),
				false);
	}

	private CaseSearchCriteria punctual(Punctuality punctuality) {
		return new CaseSearchCriteria(this.word, ANY.from(), ANY.until(), ANY.type(), ANY.category(), ANY.phase(),
				ANY.importance(), ANY.unit(), ANY.region(), ANY.channel(), Optional.of(punctuality), ANY.escalatedTo(),
				false);
	}

	private CaseSearchCriteria escalatedTo(EscalationLevelKind level) {
		return new CaseSearchCriteria(this.word, ANY.from(), ANY.until(), ANY.type(), ANY.category(), ANY.phase(),
				ANY.importance(), ANY.unit(), ANY.region(), ANY.channel(), ANY.punctuality(), Optional.of(level),
				false);
	}

}
