package org.tawasul.survey.call;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.commons.codec.digest.DigestUtils;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Reporter;
import org.tawasul.process.CaseScenario;
import org.tawasul.survey.call.SatisfactionCallEvent.CaseSampled;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closed cases and calls about them, sampled without asking the table. Made of beans that
 * are there anyway.
 *
 * @param scenario plays cases
 * @param cases of reporters
 * @param jdbc the database
 * @param transactions in which a call begins
 * @param events by which it begins
 */
public record SatisfactionCallFixture(CaseScenario scenario, CaseService cases, JdbcClient jdbc,
		PlatformTransactionManager transactions, ApplicationEventPublisher events) {

	/** Monday, 10:00 in Riyadh: a morning of a working day. */
	public static final Instant MORNING = Instant.parse("2031-06-16T07:00:00Z");

	/** A closed complaint of a reporter with this number; it may be null. */
	public CaseNumber closed(String mobile) {
		CaseReport report = CaseScenario.report(CaseType.COMPLAINT, null, "SA-01");
		Reporter reporter = report.reporter();
		CaseNumber number = this.scenario.open(new CaseReport(report.type(), null, null, report.subject(),
				report.description(), report.region(), null, null, false, false, Map.of(), new Reporter(reporter.name(),
						reporter.identityNumber(), mobile, reporter.email(), reporter.role(), null, null),
				report.channel(), report.language()));
		this.scenario.handle(number, "coordinator");
		this.scenario.resolve(number, "coordinator");
		this.cases.accept(number);
		return number;
	}

	/** A call about a closed case begins on the morning. */
	public SatisfactionCallNumber begin(CaseNumber number, CallWay way) {
		this.scenario.turnClockTo(MORNING);
		return Objects.requireNonNull(new TransactionTemplate(this.transactions).execute((status) -> {
			SatisfactionCallNumber call = new SatisfactionCallNumber(this.jdbc.sql("""
					insert into app.satisfaction_call
					 (case_number, way, version, mobile_hash, status, phase, sampled_at, give_up_at)
					values (?, ?, 1, ?, 'sampled', 'RECEIVED', ?, ?) returning number""")
				.params(List.of(number.value(), way.name(), DigestUtils.sha256("number of " + number),
						Timestamp.from(MORNING), Timestamp.from(MORNING.plus(Duration.ofDays(14)))))
				.query(Long.class)
				.single());
			this.events.publishEvent(new CaseSampled(call));
			return call;
		}));
	}

	/** How the reporter has rated the case; null if they have not. */
	public Short rating(CaseNumber number) {
		return this.cases.find(number).map(CaseFile::getRating).orElse(null);
	}

	/** A column of the call's row, as text. */
	public String value(SatisfactionCallNumber call, String column) {
		return this.jdbc.sql("select " + column + "::text as value from app.satisfaction_call where number = ?")
			.param(call.value())
			.query((row, at) -> String.valueOf(row.getString("value")))
			.single();
	}

	/** A column of what is kept of the survey, as text. */
	public String surveyed(CaseNumber number, String column) {
		return this.jdbc.sql("select " + column + "::text as value from app.case_survey where case_number = ?")
			.param(number.value())
			.query((row, at) -> String.valueOf(row.getString("value")))
			.single();
	}

}
