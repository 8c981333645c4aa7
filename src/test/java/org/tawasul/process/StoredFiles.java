package org.tawasul.process;

import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was deployed, changed in the database, where no deployment is checked: for what
 * happens with faults that came in by no deployment of today.
 */
public final class StoredFiles {

	private StoredFiles() {
	}

	/** Writes another content into a file of a deployment. */
	public static void change(JdbcClient jdbc, ProcessEngineConfigurationImpl engine, String deployment, String file,
			String content) {
		jdbc.sql("update public.act_ge_bytearray set bytes_ = :bytes where deployment_id_ = :id and name_ = :name")
			.param("bytes", content.getBytes(StandardCharsets.UTF_8))
			.param("id", deployment)
			.param("name", file)
			.update();
		engine.getDeploymentCache().purgeCache();
	}

}
