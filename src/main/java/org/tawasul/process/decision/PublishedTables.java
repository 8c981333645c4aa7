package org.tawasul.process.decision;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.engine.EngineClock;
import org.tawasul.process.error.RecordedFailure;

import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks tables that no model names, as they were published last. A table that cannot
 * answer, or that is not published at all, is noted for administrators, and whoever asks
 * goes on without it. A database that is away is no fault of a table: that is thrown as
 * it is, and whoever asks tries again.
 */
@Component
class PublishedTables {

	private final RepositoryService repository;

	private final DecisionService decisions;

	private final EngineAuthorization authorization;

	private final TableFaultRepository faults;

	private final EngineClock clock;

	private final TransactionTemplate apart;

	PublishedTables(@Lazy RepositoryService repository, @Lazy DecisionService decisions,
			EngineAuthorization authorization, TableFaultRepository faults, EngineClock clock,
			PlatformTransactionManager transactions) {
		this.repository = repository;
		this.decisions = decisions;
		this.authorization = authorization;
		this.faults = faults;
		this.clock = clock;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
	}

	/**
	 * Asks a table. That happens apart from the caller's transaction, which outlives a
	 * rule that fails. Within a trial it is the table that is tried, which only the
	 * trial's transaction sees, and nothing is noted of it.
	 * @param table its key
	 * @param facts what it may ask, by name
	 * @param reader reads what it answers; an exception of its means that the table
	 * answers what it must not
	 * @return what was read, never null
	 * @throws TableFaultException when the table has a fault; any other exception is not
	 * the table's, and nothing is noted of it
	 */
	<T> T ask(String table, Map<String, ? extends @Nullable Object> facts, Function<DmnDecisionTableResult, T> reader) {
		if (this.clock.isThreadTurned()) {
			return evaluate(table, facts, reader);
		}
		return Objects.requireNonNull(this.apart.execute((status) -> evaluate(table, facts, reader)));
	}

	private <T> T evaluate(String table, Map<String, ? extends @Nullable Object> facts,
			Function<DmnDecisionTableResult, T> reader) {
		// Another version may be published meanwhile: the one that is asked is to blame.
		DecisionDefinition asked = latest(table).orElse(null);
		if (asked == null) {
			throw fault(table, 0, new IllegalStateException("No table " + table + " is published"));
		}
		try {
			return this.authorization.runWithout(() -> reader.apply(RecordedFailure
				.of(() -> this.decisions.evaluateDecisionTableById(asked.getId(), new HashMap<>(facts)))));
		}
		catch (RuntimeException ex) {
			if (isOfDatabase(ex)) {
				throw ex;
			}
			throw fault(table, asked.getVersion(), ex);
		}
	}

	private TableFaultException fault(String table, int version, RuntimeException cause) {
		if (!this.clock.isThreadTurned()) {
			this.faults.record(table, version, cause);
		}
		return new TableFaultException(table, cause);
	}

	/** The version that is asked; nothing where none is published. */
	Optional<DecisionDefinition> latest(String table) {
		return this.authorization.runWithout(() -> Optional.ofNullable(this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(table)
			.withoutTenantId()
			.latestVersion()
			.singleResult()));
	}

	/** The table is not to blame. */
	private static boolean isOfDatabase(Throwable fault) {
		return ExceptionUtils.getThrowableList(fault)
			.stream()
			.anyMatch((cause) -> cause instanceof SQLException || cause instanceof DataAccessException);
	}

}
