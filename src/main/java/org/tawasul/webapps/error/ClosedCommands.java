package org.tawasul.webapps.error;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tawasul.problem.TranslatedError;

import org.springframework.beans.DirectFieldAccessor;
import org.springframework.http.HttpStatus;

/**
 * Commands of the engine that would change which version of a model or table is live, how
 * it runs, how long its history is kept, or the version of running cases, without the
 * rules, the trial and the note of a publication; and those that delete history. They are
 * closed to everybody in the REST interfaces, whatever the address; the page of the
 * models does the same by the rules. What an administrator does to one case by hand stays
 * open: it is recorded, and the case's own rules hold.
 */
final class ClosedCommands {

	static final Map<String, TranslatedError> CLOSED = Stream.of(
			closed("version-deletion", "DeleteDeploymentCmd", "DeleteProcessDefinitionsByIdsCmd",
					"DeleteProcessDefinitionsByKeyCmd"),
			closed("moving", "MigrateProcessInstanceCmd", "MigrateProcessInstanceBatchCmd",
					"ProcessInstanceModificationCmd", "ProcessInstanceModificationBatchCmd",
					"RestartProcessInstancesCmd", "RestartProcessInstancesBatchCmd"),
			closed("suspending", "SuspendProcessDefinitionCmd", "SuspendJobDefinitionCmd",
					"UpdateProcessInstancesSuspendStateCmd", "UpdateProcessInstancesSuspendStateBatchCmd",
					"SuspendProcessInstanceCmd", "SuspendJobCmd", "SetJobRetriesCmd", "SetJobsRetriesBatchCmd",
					"SetJobsRetriesByProcessBatchCmd"),
			closed("ending", "DeleteProcessInstancesCmd", "DeleteProcessInstanceBatchCmd"),
			closed("history-time", "UpdateProcessDefinitionHistoryTimeToLiveCmd",
					"UpdateDecisionDefinitionHistoryTimeToLiveCmd", "SetRemovalTimeToHistoricProcessInstancesCmd",
					"SetRemovalTimeToHistoricDecisionInstancesCmd", "SetRemovalTimeToHistoricBatchesCmd"),
			closed("history-deletion", "DeleteHistoricProcessInstancesCmd", "DeleteHistoricProcessInstancesBatchCmd",
					"DeleteHistoricDecisionInstanceByInstanceIdCmd", "DeleteHistoricDecisionInstanceByDefinitionIdCmd",
					"DeleteHistoricDecisionInstancesBatchCmd", "DeleteHistoricTaskInstanceCmd",
					"DeleteHistoricVariableInstanceCmd", "DeleteHistoricVariableInstancesByProcessInstanceIdCmd",
					"DeleteHistoricBatchCmd", "DeleteUserOperationLogEntryCmd"))
		.flatMap((commands) -> commands)
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

	/** Open while they name one case or job; these name all of a model otherwise. */
	private static final Map<String, String> OPEN_FOR_ONE = Map.of("SuspendProcessInstanceCmd", "processInstanceId",
			"SuspendJobCmd", "jobId", "SetJobRetriesCmd", "jobId");

	private ClosedCommands() {
	}

	/**
	 * Whether nobody may give a command from outside.
	 * @param command the command
	 * @return what to say to whoever gives it; nothing for commands that are open
	 */
	static Optional<TranslatedError> find(Object command) {
		String name = command.getClass().getSimpleName();
		TranslatedError error = CLOSED.get(name);
		return (error == null || isForOne(name, command) || isAnotherTry(name, command)) ? Optional.empty()
				: Optional.of(error);
	}

	private static boolean isForOne(String name, Object command) {
		String one = OPEN_FOR_ONE.get(name);
		return one != null && new DirectFieldAccessor(command).getPropertyValue(one) != null;
	}

	/** Taking all tries away, or putting them off, stops timers as suspending does. */
	private static boolean isAnotherTry(String name, Object command) {
		DirectFieldAccessor fields = new DirectFieldAccessor(command);
		return name.contains("Retries") && fields.getPropertyValue("retries") instanceof Integer tries && tries > 0
				&& Boolean.FALSE.equals(fields.getPropertyValue("isDueDateSet"));
	}

	/** By name: the classes are internal ones of the engine. */
	private static Stream<Map.Entry<String, TranslatedError>> closed(String code, String... commands) {
		TranslatedError error = TranslatedError.of(HttpStatus.FORBIDDEN, "closed", "webapps.refused." + code);
		return Stream.of(commands).map((command) -> Map.entry(command, error));
	}

}
