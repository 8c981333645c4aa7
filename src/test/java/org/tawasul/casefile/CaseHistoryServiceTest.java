package org.tawasul.casefile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
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
	private JdbcClient jdbc;

	private CaseNumber number;

	private Instant reported;

	@BeforeEach
	void openCase() {
		this.number = this.scenario.open(CaseScenario.report(CaseType.COMPLAINT, null, "SA-01"));
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
