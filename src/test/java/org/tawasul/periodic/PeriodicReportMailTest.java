package org.tawasul.periodic;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.notification.DirectMessage;
import org.tawasul.notification.DirectMessages;
import org.tawasul.notification.MailAttachment;
import org.tawasul.periodic.ReportRhythm.Days;
import org.tawasul.publicurl.PublicUrl;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Whom reports are sent to, and with what.
 */
@TawasulTest
class PeriodicReportMailTest {

	private static final Days WEEK = new Days(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 1, 10));

	private static final ReportSettings SETTINGS = new ReportSettings(5, 5, 5, true, true, true);

	private final List<String> groups = new ArrayList<>();

	private final List<DirectMessage> messages = new ArrayList<>();

	@Autowired
	private PeriodicReportRepository reports;

	@Autowired
	private ReportContentMaker maker;

	@Autowired
	private ReportTitles titles;

	@Autowired
	private PublicUrl address;

	@Autowired
	private Messages texts;

	@Autowired
	private MinistryDirectory ministry;

	@Autowired
	private PeriodicReportAttachments files;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void noReports() {
		this.jdbc.sql("delete from app.periodic_report").update();
	}

	private PeriodicReportWorkflow workflow() {
		PeriodicReportNotifications notifications = new PeriodicReportNotifications(new Recorder(), this.titles,
				this.address, this.texts);
		return new PeriodicReportWorkflow(this.reports, this.maker, notifications, this.ministry, Clock.systemUTC());
	}

	private void mail(ReportKey key) {
		this.transactions.executeWithoutResult((status) -> workflow().mail(key));
	}

	private void build(ReportKey key, ReportSettings settings) {
		this.transactions.executeWithoutResult((status) -> workflow().build(key, settings));
	}

	private boolean add(ReportKey key) {
		return Boolean.TRUE
			.equals(this.transactions.execute((status) -> this.reports.add(key, "manager", Instant.now())));
	}

	@Test
	void eachRecipientIsToldOnceAndGetsTheFile() {
		List<ReportKey> keys = List.of(new ReportKey(ReportRhythm.WEEKLY, WEEK, ReportRecipient.MINISTER, null),
				new ReportKey(ReportRhythm.WEEKLY, WEEK, ReportRecipient.CARE_CENTRE, null),
				new ReportKey(ReportRhythm.WEEKLY, WEEK, ReportRecipient.REGION, "EDU-01"));
		for (ReportKey key : keys) {
			build(key, SETTINGS);
			mail(key);
			mail(key);
		}
		assertThat(this.groups).containsExactly("minister-office", "managers", "EDU-01.head");
		assertThat(this.messages).allSatisfy((message) -> {
			MailAttachment file = this.files.make(message.attachment().substring("periodic-report:".length()),
					Locale.ENGLISH);
			assertThat(file.name()).isEqualTo("weekly-report-2026-01-04-2026-01-10.pdf");
			assertThat(new String(file.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
			assertThat(message.subject()).contains("التقرير الأسبوعي").contains("04/01/2026");
			assertThat(message.body()).contains("/desk/reports/periodic/").doesNotContain("periodic.mail");
		});
	}

	@Test
	void nothingIsSentBeforeThereIsAReport() {
		ReportKey key = new ReportKey(ReportRhythm.WEEKLY, WEEK, ReportRecipient.MINISTER, null);
		mail(key);
		assertThat(this.messages).isEmpty();
		build(key, new ReportSettings(0, 0, 0, false, false, false));
		assertThat(this.reports.find(key)).as("no rule wants anything of it").isEqualTo(Optional.empty());
	}

	@Test
	void whoeverAsksForAReportOfWhichNothingIsWantedIsToldSoAndMayAskAgain() {
		ReportKey key = new ReportKey(ReportRhythm.ASKED, WEEK, ReportRecipient.CARE_CENTRE, null);
		assertThat(add(key)).isTrue();
		build(key, new ReportSettings(0, 0, 0, false, false, false));
		assertThat(this.reports.find(key)).hasValueSatisfying((report) -> {
			assertThat(report.unwanted()).isTrue();
			assertThat(report.builtAt()).isNull();
		});
		assertThat(add(key)).as("the table may want something now").isTrue();
		assertThat(add(key)).as("it is being made").isFalse();
		build(key, SETTINGS);
		assertThat(this.reports.find(key)).hasValueSatisfying((report) -> {
			assertThat(report.unwanted()).isFalse();
			assertThat(report.builtAt()).isNotNull();
			assertThat(report.requestedBy()).isEqualTo("manager");
		});
	}

	@Test
	void aReportThatIsAskedForIsComparedWithOneOfAsManyDays() {
		ReportKey asked = new ReportKey(ReportRhythm.ASKED, WEEK, ReportRecipient.CARE_CENTRE, null);
		Days month = new Days(WEEK.from().minusDays(30), WEEK.from().minusDays(1));
		build(new ReportKey(ReportRhythm.ASKED, month, ReportRecipient.CARE_CENTRE, null), SETTINGS);
		assertThat(this.reports.contentBefore(asked)).isEmpty();
		build(new ReportKey(ReportRhythm.ASKED, WEEK.before().before(), ReportRecipient.CARE_CENTRE, null), SETTINGS);
		assertThat(this.reports.contentBefore(asked)).isPresent();
	}

	@Test
	void monthsAreComparedHoweverManyDaysTheyHave() {
		Days january = new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
		Days february = new Days(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
		build(new ReportKey(ReportRhythm.MONTHLY, january, ReportRecipient.CARE_CENTRE, null), SETTINGS);
		assertThat(this.reports
			.contentBefore(new ReportKey(ReportRhythm.MONTHLY, february, ReportRecipient.CARE_CENTRE, null)))
			.isPresent();
	}

	@Test
	void aFileThatIsGoneFailsTheDelivery() {
		assertThatThrownBy(() -> this.files.make("00000000-0000-4000-8000-000000000007", Locale.ENGLISH))
			.isInstanceOf(IllegalStateException.class);
	}

	private final class Recorder implements DirectMessages {

		@Override
		public void toAddress(String mobile, String email, Locale language, DirectMessage message) {
			throw new AssertionError("to nobody outside of the ministry");
		}

		@Override
		public void toGroup(String group, Function<Locale, DirectMessage> message) {
			PeriodicReportMailTest.this.groups.add(group);
			PeriodicReportMailTest.this.messages.add(message.apply(SupportedLanguages.ARABIC));
		}

		@Override
		public String sender() {
			return "tawasul@tawasul.example";
		}

	}

}
