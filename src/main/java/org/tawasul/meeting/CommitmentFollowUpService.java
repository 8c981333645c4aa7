package org.tawasul.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Role;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.notification.DirectMessage;
import org.tawasul.notification.DirectMessages;
import org.tawasul.publicurl.PublicUrl;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows what was promised in meetings until it is kept: which commitments are late, and
 * reminding the Minister's office of them. Late is what is neither resolved nor closed
 * after the date that the requester was promised at the beginning; later dates, which
 * escalation brings, change nothing. Callers check who may read.
 */
@Service
@Transactional
public class CommitmentFollowUpService {

	/** Lines that the desk shows. */
	public static final int MOST = 20;

	private static final String LATE = " c.closed_at is null and c.due_at < :now and f.number = c.case_number"
			+ " and f.phase in ('RECEIVED', 'ACTIVE', 'WAITING')"
			+ " and (f.resolved_at is null or f.objected_at > f.resolved_at)";

	private static final String COLUMNS = " c.meeting, c.case_number, c.subject, c.unit, c.due_at";

	private final JdbcClient jdbc;

	private final DirectMessages outbox;

	private final MinistryDirectory ministry;

	private final PublicUrl address;

	private final Messages messages;

	private final DateFormatter dates;

	private final MeetingProperties properties;

	private final Clock clock;

	CommitmentFollowUpService(JdbcClient jdbc, DirectMessages outbox, MinistryDirectory ministry, PublicUrl address,
			Messages messages, DateFormatter dates, MeetingProperties properties, Clock clock) {
		this.jdbc = jdbc;
		this.outbox = outbox;
		this.ministry = ministry;
		this.address = address;
		this.messages = messages;
		this.dates = dates;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * What is late now.
	 * @return the longest overdue first, at most one more than {@link #MOST}
	 */
	@Transactional(readOnly = true)
	public List<LateCommitment> late() {
		return this.jdbc
			.sql("select" + COLUMNS + " from app.meeting_commitment c, app.case_file f where" + LATE
					+ " order by c.due_at, c.id limit :most")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("most", MOST + 1)
			.query(CommitmentFollowUpService::row)
			.list();
	}

	/**
	 * Tells the Minister's office what has become late since, and again what was late at
	 * the last reminder, once its time is over; all in one message. Called by every node.
	 */
	void remind() {
		this.jdbc.sql("""
				update app.meeting_commitment c set closed_at = f.closed_at from app.case_file f
				where c.closed_at is null and f.number = c.case_number and f.phase in ('DONE', 'CANCELLED')""")
			.update();
		Instant now = this.clock.instant();
		List<LateCommitment> late = this.jdbc
			.sql("update app.meeting_commitment c set reminded_at = :now from app.case_file f where" + LATE
					+ " and (c.reminded_at is null or c.reminded_at <= :before) returning" + COLUMNS)
			.param("now", Timestamp.from(now))
			.param("before", Timestamp.from(now.minus(this.properties.lateReminder())))
			.query(CommitmentFollowUpService::row)
			.list()
			.stream()
			.sorted(Comparator.comparing(LateCommitment::dueAt))
			.toList();
		if (!late.isEmpty()) {
			String office = Role.MINISTER_OFFICE.group().orElseThrow();
			this.outbox.toGroup(office, (language) -> message(late, language));
		}
	}

	/** Without the requester's name, and without what it is about: mails get around. */
	private DirectMessage message(List<LateCommitment> late, Locale language) {
		StringBuilder lines = new StringBuilder();
		late.stream()
			.limit(MOST)
			.forEach((one) -> lines.append(this.messages.text("meeting.late.line", language, one.meeting().toString(),
					one.caseNumber().toString(), this.ministry.unitName(one.unit(), language),
					this.dates.brief(one.dueAt(), language)))
				.append('\n'));
		if (late.size() > MOST) {
			lines.append(this.messages.text("meeting.late.others", language, late.size() - MOST)).append('\n');
		}
		String link = this.address.of("/desk/meetings");
		String body = this.messages.text("meeting.late.body", language, late.size()) + "\n\n" + lines + "\n"
				+ this.messages.text("meeting.notice.link", language, link) + "\n\n"
				+ this.messages.text("meeting.notice.closing", language);
		return new DirectMessage(MeetingNotifications.TOPIC,
				this.messages.text("meeting.late.subject", language, late.size()), body,
				this.messages.text("meeting.late.short", language, late.size()) + "\n" + link, null);
	}

	private static LateCommitment row(ResultSet row, int index) throws SQLException {
		return new LateCommitment(new MeetingNumber(row.getLong("meeting")), new CaseNumber(row.getLong("case_number")),
				row.getString("subject"), row.getString("unit"), row.getTimestamp("due_at").toInstant());
	}

}
