package org.tawasul.process.deployment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.rehearsal.TrialExtent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who deployed what, and how far it was tried before. When, and with which note, the
 * engine keeps itself: as the time and the name of a deployment.
 */
@Repository
class DeploymentJournal {

	private final JdbcClient jdbc;

	DeploymentJournal(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Notes a deployment, in the transaction that stores it. */
	void record(String deployment, @Nullable String by, boolean confirmed) {
		this.jdbc.sql("insert into app.model_deployment (deployment, deployed_by, confirmed) values (?, ?, ?)")
			.params(deployment, by, confirmed)
			.update();
	}

	/** Notes how far a deployment was tried before. */
	void tried(String deployment, TrialExtent extent) {
		this.jdbc.sql("update app.model_deployment set tried_steps = ?, tried_whole = ? where deployment = ?")
			.params(extent.steps(), extent.whole(), deployment)
			.update();
	}

	/** What is known of deployments, by their ids. */
	Map<String, Entry> entries(Collection<String> deployments) {
		Map<String, Entry> entries = new HashMap<>();
		this.jdbc
			.sql("select deployment, deployed_by, tried_steps, tried_whole from app.model_deployment"
					+ " where deployment = any(?)")
			.param(deployments.toArray(String[]::new))
			.query((row, index) -> entries.put(row.getString(1), entry(row)))
			.list();
		return entries;
	}

	private static Entry entry(ResultSet row) throws SQLException {
		int steps = row.getInt(3);
		return new Entry(row.getString(2), row.wasNull() ? null : new TrialExtent(steps, row.getBoolean(4)));
	}

	/**
	 * What is known of a deployment.
	 *
	 * @param by user name of who made it; null for the application itself
	 * @param tried how far it was tried before; null where that is not known
	 */
	record Entry(@Nullable String by, @Nullable TrialExtent tried) {

		static final Entry UNKNOWN = new Entry(null, null);

	}

}
