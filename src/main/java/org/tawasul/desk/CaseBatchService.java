package org.tawasul.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseActionNotAllowedException;
import org.tawasul.casefile.CaseNotFoundException;
import org.tawasul.casefile.CaseNumber;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the same with several cases. Each is a transaction of its own, together with the
 * note that it has had its turn: one that is refused undoes no other, a form that is sent
 * twice does nothing twice, and one that was interrupted goes on where it stopped.
 */
@Service
public class CaseBatchService {

	private static final Logger log = LoggerFactory.getLogger(CaseBatchService.class);

	/** Whoever comes back later chooses anew. */
	private static final Duration KEPT = Duration.ofDays(30);

	private final JdbcClient jdbc;

	private final DeskCaseService desk;

	private final LinkedCaseService links;

	private final TransactionTemplate transaction;

	private final Clock clock;

	CaseBatchService(JdbcClient jdbc, DeskCaseService desk, LinkedCaseService links, TransactionTemplate transaction,
			Clock clock) {
		this.jdbc = jdbc;
		this.desk = desk;
		this.links = links;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Keeps what somebody chose.
	 * @param viewer who chose
	 * @param numbers 1 to {@link CaseBatch#MAX} cases; whether they may see them is asked
	 * when something is done
	 * @return the id of the batch
	 */
	public UUID choose(StaffUser viewer, Collection<CaseNumber> numbers) {
		UUID id = UUID.randomUUID();
		var now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("delete from app.case_batch where chosen_at < ?").param(now.minus(KEPT)).update();
			this.jdbc.sql("insert into app.case_batch (id, owner, chosen_at) values (?, ?, ?)")
				.params(id, viewer.username(), now)
				.update();
			numbers.stream()
				.distinct()
				.forEach((number) -> this.jdbc.sql("insert into app.case_batch_item (batch, case_number) values (?, ?)")
					.params(id, number.value())
					.update());
		});
		return id;
	}

	/**
	 * Finds a batch.
	 * @param viewer who asks
	 * @param id of the batch
	 * @return nothing where there is none or somebody else chose it
	 */
	public Optional<CaseBatch> find(StaffUser viewer, UUID id) {
		List<CaseBatch.Item> items = this.jdbc
			.sql("select i.case_number, i.outcome, i.reason, i.arguments from app.case_batch b"
					+ " join app.case_batch_item i on i.batch = b.id where b.id = :id and b.owner = :owner"
					+ " order by i.case_number")
			.param("id", id)
			.param("owner", viewer.username())
			.query((row, index) -> item(row))
			.list();
		return items.isEmpty() ? Optional.empty() : Optional.of(new CaseBatch(id, action(id).orElse(null), items));
	}

	private CaseBatch.Item item(ResultSet row) throws SQLException {
		String outcome = row.getString("outcome");
		String arguments = row.getString("arguments");
		return new CaseBatch.Item(new CaseNumber(row.getLong("case_number")),
				(outcome != null) ? CaseBatch.Outcome.valueOf(outcome) : null, row.getString("reason"),
				(arguments != null) ? RefusalArguments.parse(arguments) : List.of());
	}

	/**
	 * Carries an action out on every case that has not had its turn, unless another one
	 * has been begun.
	 * @param viewer who chose the batch
	 * @param batch theirs
	 * @param action what to do
	 */
	public void carryOut(StaffUser viewer, CaseBatch batch, BatchAction action) {
		boolean ours = this.jdbc
			.sql("update app.case_batch set action = :action where id = :id and coalesce(action, :action) = :action")
			.param("action", action.code())
			.param("id", batch.id())
			.update() > 0;
		if (ours) {
			batch.items().forEach((item) -> carryOut(viewer, batch.id(), item.number(), action));
		}
	}

	private void carryOut(StaffUser viewer, UUID batch, CaseNumber number, BatchAction action) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				if (note(batch, number, CaseBatch.Outcome.DONE, "", List.of())) {
					action.apply(this.desk, this.links, viewer, number);
				}
			});
		}
		catch (RuntimeException ex) {
			note(batch, number, CaseBatch.Outcome.REFUSED, reason(ex, number),
					(ex instanceof CaseActionNotAllowedException refused) ? List.of(refused.arguments()) : List.of());
		}
	}

	/** Whether it is the case's first turn; who has it at the moment is waited for. */
	private boolean note(UUID batch, CaseNumber number, CaseBatch.Outcome outcome, String reason,
			List<Object> arguments) {
		return this.jdbc
			.sql("update app.case_batch_item set outcome = :outcome, reason = nullif(:reason, ''),"
					+ " arguments = nullif(:arguments, '[]')"
					+ " where batch = :batch and case_number = :number and outcome is null")
			.param("outcome", outcome.name())
			.param("reason", reason)
			.param("arguments", RefusalArguments.write(arguments))
			.param("batch", batch)
			.param("number", number.value())
			.update() > 0;
	}

	private static String reason(RuntimeException ex, CaseNumber number) {
		if (ex instanceof CaseActionNotAllowedException refused) {
			return refused.messageKey();
		}
		if (ex instanceof AccessDeniedException || ex instanceof CaseNotFoundException) {
			return "desk.batch.refused.not-yours";
		}
		if (ex instanceof ConcurrencyFailureException) {
			return "desk.batch.refused.busy";
		}
		log.error("Case {} of a batch failed", number, ex);
		return "desk.batch.refused.failed";
	}

	private Optional<String> action(UUID id) {
		return this.jdbc.sql("select coalesce(action, '') from app.case_batch where id = ?")
			.param(id)
			.query(String.class)
			.optional()
			.filter((action) -> !action.isEmpty());
	}

}
