package org.tawasul.sampledata;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Importance;
import org.tawasul.casefile.RatingWay;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.Person;
import org.tawasul.notification.RenderingService;

/**
 * One case that is played: each step happens some time after the one before, and before
 * the next timer, which runs only where the story says so.
 */
final class CasePlay {

	private static final ZoneId ZONE = ZoneId.of("Asia/Riyadh");

	/** Maximum number of levels that a case can climb. */
	private static final int MOST_LEVELS = 12;

	private static final int ATTEMPTS = 12;

	private static final Duration SLOWEST = Duration.ofDays(6);

	private final LifecycleEngine engine;

	private final CaseService cases;

	private final MinistryDirectory ministry;

	private final RenderingService messages;

	private final CaseNumber number;

	private final SplittableRandom random;

	private Instant now;

	CasePlay(LifecycleEngine engine, CaseService cases, MinistryDirectory ministry, RenderingService messages,
			CaseNumber number, SplittableRandom random, Instant start) {
		this.engine = engine;
		this.cases = cases;
		this.ministry = ministry;
		this.messages = messages;
		this.number = number;
		this.random = random;
		this.now = start;
		messages.renderPending();
	}

	Instant now() {
		return this.now;
	}

	void open() {
		moveOn();
		this.cases.markOpened(this.number, Set.of(String.valueOf(file().getAssignment().getHandlers())));
		done();
	}

	void handle() {
		complete(Map.of("importance", file().getImportance().name(), "decision", "HANDLE"));
	}

	void refer() {
		String unit = file().getAssignment().getUnit();
		List<OrgUnit> others = this.ministry.unit(String.valueOf(unit))
			.map((own) -> this.ministry.children(String.valueOf(own.parent())))
			.orElse(List.of())
			.stream()
			.filter((other) -> !other.code().equals(unit) && other.code().matches("EDU-\\d\\d-(SAF|BLD|SCH|HLT)"))
			.toList();
		complete(Map.of("importance", Importance.NORMAL.name(), "decision", "REFER", "referTo",
				others.get(this.random.nextInt(others.size())).code()));
	}

	void route() {
		String directorate = this.ministry.directorateOf(file().getReport().region()).orElseThrow().code();
		complete(Map.of("unit", directorate + "-SCH"));
	}

	void ask() {
		complete(Map.of("outcome", "ASK_REPORTER", "question", Placeholder.QUESTION.sample()));
	}

	void resolve() {
		complete(Map.of("outcome", "RESOLVED", "resolution", Placeholder.RESOLUTION.sample()));
	}

	/** The answers to some cases wait for a review of their quality. */
	void reviewIfAsked() {
		if (EscalationLevelKind.CARE_CENTRE.name().equals(file().getAssignment().getLevelKind())) {
			complete(Map.of("scoreComplete", score(), "scoreClear", score(), "scorePolite", score(), "scoreInTime",
					score(), "verdict", "PASS"));
		}
	}

	private String score() {
		return Integer.toString(5 - this.random.nextInt(3));
	}

	void decide() {
		complete(Map.of("resolution", Placeholder.RESOLUTION.sample()));
	}

	void accept() {
		moveOn();
		this.cases.accept(this.number);
		done();
	}

	void object() {
		moveOn();
		this.cases.object(this.number, Placeholder.OBJECTION.sample());
		done();
	}

	void addInformation() {
		moveOn();
		this.cases.addInformation(this.number, Placeholder.INFORMATION.sample());
		done();
	}

	void withdraw() {
		moveOn();
		this.cases.withdraw(this.number, Placeholder.WITHDRAWAL.sample());
		done();
	}

	void comment() {
		moveOn();
		this.cases.comment(this.number, handler(), true, Placeholder.COMMENT.sample());
		done();
	}

	void maybeComment() {
		if (this.random.nextInt(3) == 0) {
			comment();
		}
	}

	void maybeRate() {
		int chance = this.random.nextInt(10);
		if (chance < 6) {
			moveOn();
			int score = 5 - this.random.nextInt(5) * this.random.nextInt(2);
			RatingWay way = (chance % 2 == 0 && file().getReport().reporter() != null) ? RatingWay.SURVEY
					: RatingWay.PORTAL;
			this.cases.rate(this.number, score, (chance < 2) ? Placeholder.RATING.sample() : null, way);
			done();
		}
	}

	/** Until the next timer: a reminder, or the end of the reporter's time. */
	void letTimePass() {
		this.now = this.engine.nextTimer(this.number).orElseThrow().plusSeconds(1);
		this.engine.turnClockTo(this.now);
		this.engine.runNextTimer(this.number);
		done();
	}

	/** Until the case is with the next level. */
	void letDeadlinePass() {
		String handlers = file().getAssignment().getHandlers();
		for (int i = 0; i < 3 && String.valueOf(handlers).equals(file().getAssignment().getHandlers()); i++) {
			letTimePass();
		}
	}

	void letAllDeadlinesPass() {
		for (int i = 0; i < MOST_LEVELS && !"with_minister".equals(file().getStatus()); i++) {
			letDeadlinePass();
		}
	}

	private void complete(Map<String, Object> answers) {
		moveOn();
		String group = String.valueOf(file().getAssignment().getHandlers());
		this.cases.markOpened(this.number, Set.of(group));
		this.engine.complete(this.number, handler(), new HashMap<>(answers));
		done();
	}

	private String handler() {
		String group = String.valueOf(file().getAssignment().getHandlers());
		List<String> people = this.ministry.members(group, this.now).stream().map(Person::username).sorted().toList();
		return people.get(this.random.nextInt(people.size()));
	}

	/** To a moment before the next timer, in office hours if there are any. */
	private void moveOn() {
		Instant latest = this.engine.nextTimer(this.number).orElse(this.now.plus(SLOWEST));
		long millis = Math.min(Duration.between(this.now, latest).toMillis(), SLOWEST.toMillis());
		Instant from = this.now;
		for (int i = 0; i < ATTEMPTS; i++) {
			double part = this.random.nextDouble() * this.random.nextDouble();
			this.now = from.plusMillis(1000 + (long) (part * 0.9 * Math.max(0, millis - 2000)));
			int hour = this.now.atZone(ZONE).getHour();
			if (hour >= 8 && hour < 15) {
				break;
			}
		}
		this.engine.turnClockTo(this.now);
	}

	private void done() {
		this.messages.renderPending();
	}

	private CaseFile file() {
		return this.cases.find(this.number).orElseThrow();
	}

}
