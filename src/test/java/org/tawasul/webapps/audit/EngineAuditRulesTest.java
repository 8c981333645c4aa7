package org.tawasul.webapps.audit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.audit.AuditAction;
import org.tawasul.webapps.audit.EngineAuditRules.Recorded;

import static org.assertj.core.api.Assertions.assertThat;

class EngineAuditRulesTest {

	@ParameterizedTest
	@CsvSource({ "POST, /engine-rest/job/7/execute, JOB_EXECUTED, 7",
			"POST, /camunda/api/engine/engine/default/job/7/execute, JOB_EXECUTED, 7",
			"POST, /engine-rest/job/7/execute/, JOB_EXECUTED, 7",
			"POST, /engine-rest/authorization/create/, PERMISSION_CHANGED, create",
			"POST, /engine-rest/engine/default/deployment/create/, DEPLOYMENT_CREATED, create",
			"POST, /camunda/api/engine/engine/default/task/5/assignee/, PROCESS_CHANGED, 5",
			"PUT, /engine-rest/job/7/duedate, JOB_CHANGED, 7",
			"PUT, /engine-rest/job-definition/7/retries, JOB_CHANGED, 7",
			"DELETE, /engine-rest/process-instance/9, PROCESS_CHANGED, 9",
			"PUT, /engine-rest/engine/default/process-instance/9/variables/unit, PROCESS_CHANGED, 9",
			"POST, /engine-rest/process-instance/9/modification, PROCESS_CHANGED, 9",
			"POST, /engine-rest/process-definition/key/CaseLifecycle/start, PROCESS_CHANGED, key",
			"POST, /engine-rest/message, PROCESS_CHANGED, ''", "POST, /engine-rest/task/5/assignee, PROCESS_CHANGED, 5",
			"POST, /engine-rest/authorization/create, PERMISSION_CHANGED, create",
			"DELETE, /camunda/api/engine/engine/default/authorization/3, PERMISSION_CHANGED, 3",
			"POST, /engine-rest/user/create, IDENTITY_CHANGED, create", "PUT, /engine-rest/filter/4, FILTER_CHANGED, 4",
			"POST, /engine-rest/deployment/create, DEPLOYMENT_CREATED, create",
			"DELETE, /engine-rest/deployment/2, DEPLOYMENT_DELETED, 2",
			"DELETE, /engine-rest/history/process-instance/9, HISTORY_DELETED, process-instance",
			"PUT, /engine-rest/batch/1/suspended, ENGINE_CHANGED, 1" })
	void whatIsNoWorkOnACaseIsRecorded(String method, String path, AuditAction action, String id) {
		assertThat(EngineAuditRules.find(method, path)).get().satisfies((recorded) -> {
			assertThat(recorded.action()).isEqualTo(action);
			assertThat(recorded.id()).isEqualTo(id);
		}).extracting(Recorded::resource).asString().doesNotContain("engine");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /engine-rest/job/7", "POST, /engine-rest/task", "POST, /engine-rest/task/count",
			"POST, /engine-rest/task/5/claim", "POST, /engine-rest/task/5/complete",
			"POST, /engine-rest/task/5/submit-form", "POST, /engine-rest/filter/4/list",
			"POST, /engine-rest/history/task/count", "POST, /engine-rest/process-instance/count",
			"POST, /engine-rest/execution", "POST, /engine-rest/task/", "PUT, /desk/cases/41001",
			"POST, /camunda/api/admin/auth/user/default/logout" })
	void workOnCasesAndQuestionsAreNot(String method, String path) {
		assertThat(EngineAuditRules.find(method, path)).isEmpty();
	}

}
