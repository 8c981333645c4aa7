package org.tawasul.process.deployment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who deployed what. When, and with which note, the engine keeps itself: as the time and
 * the name of a deployment.
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

	/** User names by the ids of deployments, as far as they are known. */
	Map<String, String> people(Collection<String> deployments) {
		Map<String, String> people = new HashMap<>();
		this.jdbc
			.sql("select deployment, deployed_by from app.model_deployment"
					+ " where deployment = any(?) and deployed_by is not null")
			.param(deployments.toArray(String[]::new))
			.query((row, index) -> people.put(row.getString(1), row.getString(2)))
			.list();
		return people;
	}

}
