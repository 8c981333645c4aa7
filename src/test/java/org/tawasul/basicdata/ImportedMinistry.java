package org.tawasul.basicdata;

import java.nio.file.Files;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that are imported into the demo's ministry.
 */
abstract class ImportedMinistry {

	@Autowired
	BasicDataImportService importing;

	@Autowired
	IdentityService identities;

	@Autowired
	JdbcClient jdbc;

	ImportPlan apply(ImportFixture files) {
		BasicDataImportService.Outcome outcome = this.importing.apply(files.batch(), null);
		assertThat(outcome.plan().faults()).isEmpty();
		assertThat(outcome.applied()).isTrue();
		return outcome.plan();
	}

	long version() {
		return this.jdbc.sql("select version from app.directory_version").query(Long.class).single();
	}

	List<String> groupsOf(String username) {
		return this.identities.createGroupQuery().groupMember(username).list().stream().map(Group::getId).toList();
	}

}
