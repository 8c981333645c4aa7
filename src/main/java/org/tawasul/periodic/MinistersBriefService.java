package org.tawasul.periodic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.periodic.MinistersBrief.Asked;
import org.tawasul.periodic.MinistersBrief.EscalatedCase;
import org.tawasul.periodic.ReportDocument.Cell;
import org.tawasul.periodic.ReportDocument.Row;
import org.tawasul.periodic.ReportDocument.Section;
import org.tawasul.report.ReportHeadService;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what has reached the Minister: open cases of the last escalation level,
 * by the index that has only these.
 */
@Service
@Transactional(readOnly = true)
public class MinistersBriefService {

	/** Lines that fit on a page, however long subjects and names are. */
	public static final int MOST = 15;

	private static final Duration LATELY = Duration.ofDays(7);

	private static final String WITH_MINISTER = " where f.phase in ('RECEIVED', 'ACTIVE', 'WAITING')"
			+ " and f.level_kind = 'MINISTER' ";

	static final String CASES = """
			select f.number, f.subject, f.unit, f.importance, coalesce(f.level_since, f.received_at) as since,
			 coalesce(f.objected_at > coalesce(f.resolved_at, f.received_at), false) as objected, (select t.facts ->> 'kind' from app.timeline_entry t
			  where t.case_number = f.number and t.event = 'ESCALATED' order by t.at desc, t.id desc limit 1) as kind
			from app.case_file f"""
			+ WITH_MINISTER + """
					order by (case f.importance when 'VERY_IMPORTANT' then 0 when 'IMPORTANT' then 1 else 2 end),
					 (coalesce(f.due_at, timestamptz 'infinity')), f.number limit :most""";

	static final String COUNTS = "select count(*) as all_of_them, count(*) filter (where coalesce(f.level_since,"
			+ " f.received_at) >= :since) as lately from app.case_file f" + WITH_MINISTER;

	private final JdbcClient jdbc;

	private final MinistryDirectory ministry;

	private final ReportHeadService heads;

	private final PeriodicPdf pdf;

	private final Messages messages;

	private final DateFormatter dates;

	private final Clock clock;

	MinistersBriefService(JdbcClient jdbc, MinistryDirectory ministry, ReportHeadService heads, PeriodicPdf pdf,
			Messages messages, DateFormatter dates, Clock clock) {
		this.jdbc = jdbc;
		this.ministry = ministry;
		this.heads = heads;
		this.pdf = pdf;
		this.messages = messages;
		this.dates = dates;
		this.clock = clock;
	}

	/**
	 * What there is now. Callers check who may read it.
	 * @return the brief
	 */
	public MinistersBrief find() {
		Instant now = this.clock.instant();
		List<EscalatedCase> cases = this.jdbc.sql(CASES)
			.param("most", MOST)
			.query(MinistersBriefService::escalatedCase)
			.list();
		return this.jdbc.sql(COUNTS)
			.param("since", now.minus(LATELY).atOffset(ZoneOffset.UTC))
			.query((row, index) -> new MinistersBrief(now, cases, row.getLong("all_of_them") - cases.size(),
					row.getLong("lately")))
			.single();
	}

	private static EscalatedCase escalatedCase(ResultSet row, int index) throws SQLException {
		Asked asked = "decided".equals(row.getString("kind")) ? Asked.DECISION : Asked.OVERDUE;
		return new EscalatedCase(new CaseNumber(row.getLong("number")), row.getString("subject"), row.getString("unit"),
				row.getString("importance"), row.getObject("since", OffsetDateTime.class).toInstant(),
				row.getBoolean("objected") ? Asked.OBJECTION : asked);
	}

	/**
	 * The same on one sheet of paper, in Arabic.
	 * @return a PDF file of one page
	 */
	public byte[] file() {
		return this.pdf.write(document(find()), this.heads.nearest(null).lines(), 1);
	}

	ReportDocument document(MinistersBrief brief) {
		List<Row> rows = new ArrayList<>();
		brief.cases()
			.forEach((one) -> rows
				.add(new Row(List.of(new Cell(one.number().toString(), "/desk/cases/" + one.number(), true),
						Cell.words(one.subject()),
						Cell.words((one.unit() != null) ? this.ministry.unitName(one.unit(), SupportedLanguages.ARABIC)
								: ""),
						Cell.words(this.dates.briefDay(one.since(), SupportedLanguages.ARABIC)),
						Cell.words(text("asked." + one.asked()))))));
		List<String> columns = List.of(text("brief.number"), text("brief.subject"), text("brief.unit"),
				text("brief.since"), text("brief.asked"));
		Section cases = new Section("cases", text("brief.cases"),
				(brief.more() > 0) ? text("brief.more", brief.more()) : null, columns, rows, text("brief.none"),
				List.of(3, 8, 6, 5, 6));
		return new ReportDocument(text("brief.title"),
				List.of(text("brief.at", this.dates.full(brief.at(), SupportedLanguages.ARABIC)),
						text("brief.counts", brief.all(), brief.lately())),
				List.of(cases));
	}

	private String text(String key, Object... arguments) {
		return this.messages.text("periodic." + key, SupportedLanguages.ARABIC, arguments);
	}

}
