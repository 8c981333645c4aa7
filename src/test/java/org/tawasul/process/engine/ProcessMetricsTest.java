package org.tawasul.process.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The metrics of cases, tasks, incidents and messages say what the database holds. */
@TawasulTest
class ProcessMetricsTest {

	private static final String CLAIMED = """
			select count(*) from act_ru_task where task_def_key_ = 'Task_AssessCase' and assignee_ is not null""";

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private TaskService tasks;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Clock clock;

	private CaseNumber number;

	private Task task;

	private Timestamp promised;

	@BeforeEach
	void aCaseThatIsLateClaimedAndWithoutTriesLeft() {
		this.number = this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.promised = this.jdbc.queryForObject("select promised_at from app.case_file where number = ?",
				Timestamp.class, this.number.value());
		this.jdbc.update("update app.case_file set promised_at = now() - interval '1 day' where number = ?",
				this.number.value());
		this.task = this.scenario.task(this.number);
		this.tasks.claim(this.task.getId(), "coordinator");
		this.jdbc.update("update act_ru_task set due_date_ = now() - interval '1 day' where id_ = ?",
				this.task.getId());
		this.jdbc.update("""
				insert into act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, proc_inst_id_)
				values (?, 1, now(), 'failedJob', ?)""", "metrics-" + this.number, this.task.getProcessInstanceId());
	}

	@AfterEach
	void mended() {
		this.scenario.resetClock();
		this.jdbc.update("update act_ru_task set due_date_ = ? where id_ = ?",
				new Timestamp(this.task.getDueDate().getTime()), this.task.getId());
		this.jdbc.update("update app.case_file set promised_at = ? where number = ?", this.promised,
				this.number.value());
		this.jdbc.update("delete from act_ru_incident where id_ = ?", "metrics-" + this.number);
	}

	@Test
	void openCasesAreCountedByStatusAndTheLateOnes() {
		assertThat(value("tawasul.cases.late")).isPositive()
			.isEqualTo(
					count("""
							select count(*) from app.case_file where phase in ('RECEIVED', 'ACTIVE', 'WAITING') and app.promise_missed(
							promised_at, resolved_at, closed_at, status, date_trunc('minute', cast(? as timestamptz)))""",
							Timestamp.from(this.clock.instant())));
		assertThat(by("tawasul.cases.open", "status")).isEqualTo(counts("""
				select coalesce(status, ''), count(*) from app.case_file
				where phase in ('RECEIVED', 'ACTIVE', 'WAITING') group by 1"""));
	}

	@Test
	void tasksAreCountedByStepAndWhetherSomebodyHasThem() {
		// They are read every few seconds.
		this.scenario.turnClockBy(Duration.ofMinutes(1));
		assertThat(value("tawasul.process.tasks.overdue")).isPositive()
			.isEqualTo(count("select count(*) from act_ru_task where due_date_ < ?",
					Timestamp.from(this.clock.instant())));
		assertThat(by("tawasul.process.tasks", "step"))
			.isEqualTo(counts("select coalesce(task_def_key_, ''), count(*) from act_ru_task group by 1"));
		assertThat(claimed()).isPositive().isEqualTo(count(CLAIMED));
	}

	@Test
	void theNumberOfAStepIsNewWhicheverIsReadFirst() {
		String another = this.scenario.task(this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"))).getId();
		this.scenario.turnClockBy(Duration.ofMinutes(10));
		value("tawasul.process.tasks.overdue");
		double before = claimed();
		this.tasks.setAssignee(another, "coordinator");
		assertThat(claimed()).as("asked a moment ago").isEqualTo(before);
		this.scenario.turnClockBy(Duration.ofMinutes(10));
		assertThat(claimed()).isEqualTo(before + 1).isEqualTo(count(CLAIMED));
	}

	private double claimed() {
		return this.meters.get("tawasul.process.tasks")
			.tag("step", "Task_AssessCase")
			.tag("state", "claimed")
			.gauge()
			.value();
	}

	@Test
	void incidentsJobsAndMessagesAreCounted() {
		assertThat(value("tawasul.process.incidents")).isPositive()
			.isEqualTo(count("select count(*) from act_ru_incident"));
		assertThat(value("tawasul.process.jobs.given.up"))
			.isEqualTo(count("select count(*) from act_ru_job where retries_ = 0"));
		// The queue is read every few seconds.
		this.scenario.turnClockBy(Duration.ofMinutes(1));
		assertThat(this.meters.get("tawasul.messages.waiting").tag("channel", "sms").gauge().value())
			.isEqualTo(count("select count(*) from app.delivery where channel = 'SMS' and state = 'WAITING'"));
	}

	private double value(String metric) {
		return this.meters.get(metric).gauge().value();
	}

	private Map<String, Double> by(String metric, String tag) {
		Map<String, Double> values = new TreeMap<>();
		for (Gauge gauge : this.meters.get(metric).gauges()) {
			values.merge(String.valueOf(gauge.getId().getTag(tag)), gauge.value(), Double::sum);
		}
		return values;
	}

	private double count(String query, Object... parameters) {
		return this.jdbc.queryForObject(query, Long.class, parameters);
	}

	private Map<String, Double> counts(String query) {
		Map<String, Double> counts = new TreeMap<>();
		this.jdbc.query(query, (row) -> {
			counts.put(String.valueOf(row.getString(1)), row.getDouble(2));
		});
		return counts;
	}

}
