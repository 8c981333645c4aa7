package org.tawasul.webapps.permission;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates the engine's authorizations and Tasklist's filters before the first request.
 * Nodes that start together take turns by an advisory lock.
 */
@Component
class AuthorizationSetup implements SmartLifecycle {

	/** Unique among the advisory locks of the application. */
	private static final long LOCK = 19_996_002;

	private final AuthorizationService authorizations;

	private final FilterService filters;

	private final TasklistFilters tasklistFilters;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private volatile boolean running;

	AuthorizationSetup(AuthorizationService authorizations, FilterService filters, TasklistFilters tasklistFilters,
			JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.authorizations = authorizations;
		this.filters = filters;
		this.tasklistFilters = tasklistFilters;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void start() {
		this.transaction.executeWithoutResult((status) -> createAll());
		this.running = true;
	}

	private void createAll() {
		this.jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row) -> {
		});
		Grants.all().forEach((grant) -> grant.saveIfChanged(this.authorizations));
		for (TasklistFilter tasklistFilter : this.tasklistFilters.all()) {
			Filter filter = tasklistFilter.save(this.filters);
			Grant.everybody(Resources.FILTER, filter.getId(), Permissions.READ).saveIfChanged(this.authorizations);
		}
	}

	/** After users and groups, before the web server. */
	@Override
	public int getPhase() {
		return 1;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
