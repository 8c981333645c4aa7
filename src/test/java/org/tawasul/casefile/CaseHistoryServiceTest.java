package org.tawasul.casefile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The history of a case on which two nodes have worked: each takes its ids out of a block
 * of its own, so ids do not follow time.
 */
@TawasulTest
class CaseHistoryServiceTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseHistoryService history;

	@Autowired
	private TimelineRecorder recorder;

	@Autowired
	private CaseService cases;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber number;

	private Instant reported;

	@BeforeEach
	void openCase() {
		// The second answer to a complaint would wait for its review.
		this.number = this.scenario.open(CaseScenario.report(CaseType.SUGGESTION, null, "SA-01"));
		this.reported = this.history.latestTimeline(this.number, 1).get(0).getAt();
	}

	@Test
	void theTimelineFollowsTimeAndSoDoItsPages() {
		IntStream.rangeClosed(1, CaseHistoryService.PAGE).forEach((minute) -> remind(-minute, minute));
		HistoryPage<TimelineEntry> latest = this.history.timeline(this.number, null);
		assertThat(latest.items()).hasSize(CaseHistoryService.PAGE)
			.isSortedAccordingTo((one, other) -> one.getAt().compareTo(other.getAt()))
			.allMatch((entry) -> entry.getEvent() == TimelineEvent.REMINDED);
		HistoryPage<TimelineEntry> older = this.history.timeline(this.number, latest.older());
		assertThat(older.items()).extracting(TimelineEntry::getEvent)
			.containsExactly(TimelineEvent.RECEIVED, TimelineEvent.ASSIGNED);
		assertThat(older.older()).isNull();
		assertThat(this.recorder.last(this.number, TimelineEvent.REMINDED))
			.contains(this.reported.plusSeconds(60L * CaseHistoryService.PAGE));
	}

	@Test
	void theLastCommentIsTheLatestOne() {
		write(-1, 1, "الأول");
		write(-2, 2, "الثاني");
		assertThat(this.history.lastComment(this.number)).map(Comment::getText).contains("الثاني");
		assertThat(this.history.comments(this.number)).extracting(Comment::getText)
			.isEqualTo(List.of("الأول", "الثاني"));
	}

	@Test
	void theResolutionThatHoldsIsKeptOnceAndAFormerOneKeepsItsText() {
		this.scenario.handle(this.number, member());
		resolve("أُصلح العطل في المبنى.");
		assertThat(resolutions()).containsExactly("أُصلح العطل في المبنى.");
		assertThat(ownTexts()).containsExactly("");
		this.cases.object(this.number, "لم يُصلح شيء");
		this.scenario.handle(this.number, member());
		resolve("أُعيد الإصلاح وتأكدنا منه.");
		assertThat(resolutions()).containsExactly("أُصلح العطل في المبنى.", "أُعيد الإصلاح وتأكدنا منه.");
		assertThat(ownTexts()).containsExactly("أُصلح العطل في المبنى.", "");
		assertThat(this.history.lastForReporter(this.number, CommentKind.RESOLUTION, Instant.now().plusSeconds(60)))
			.map(Comment::getText)
			.contains("أُعيد الإصلاح وتأكدنا منه.");
	}

	@Test
	void aCommentThatAnEarlierReleaseWroteIsReadAsItIs() {
		this.scenario.handle(this.number, member());
		resolve("أُصلح العطل في المبنى.");
		this.jdbc.sql("update app.comment set text = 'كما كُتب حينها' where case_number = ? and kind = 'RESOLUTION'")
			.param(this.number.value())
			.update();
		assertThat(resolutions()).containsExactly("كما كُتب حينها");
	}

	private void resolve(String text) {
		this.scenario.complete(this.number, member(), Map.of("outcome", "RESOLVED", "resolution", text));
	}

	private String member() {
		return this.ministry.members(this.scenario.handlers(this.number), Instant.now()).iterator().next().username();
	}

	private List<String> resolutions() {
		return this.history.comments(this.number)
			.stream()
			.filter((comment) -> comment.getKind() == CommentKind.RESOLUTION)
			.map(Comment::getText)
			.toList();
	}

	private List<String> ownTexts() {
		return this.jdbc.sql(
				"select coalesce(text, '') from app.comment where case_number = ? and kind = 'RESOLUTION' order by at, id")
			.param(this.number.value())
			.query(String.class)
			.list();
	}

	private void remind(int offset, int minute) {
		this.jdbc
			.sql("insert into app.timeline_entry (id, case_number, at, event, internal, facts)"
					+ " values (?, ?, ?, 'REMINDED', true, '{}')")
			.params(id(offset), this.number.value(), at(minute))
			.update();
	}

	private void write(int offset, int minute, String text) {
		this.jdbc
			.sql("insert into app.comment (id, case_number, at, kind, internal, text)"
					+ " values (?, ?, ?, 'NOTE', true, ?)")
			.params(id(offset), this.number.value(), at(minute), text)
			.update();
	}

	/** Below every id of a sequence, and another one for each case. */
	private long id(int offset) {
		return -this.number.value() * 1000 + offset;
	}

	private Object at(int minute) {
		return this.reported.plusSeconds(60L * minute).atOffset(ZoneOffset.UTC);
	}

}
