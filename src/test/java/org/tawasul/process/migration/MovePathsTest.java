package org.tawasul.process.migration;

import java.sql.SQLException;
import java.util.Optional;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.tawasul.process.ChangedModels;
import org.tawasul.rehearsal.ModelVersions;
import org.tawasul.rehearsal.move.VersionsNotComparableException;

import org.springframework.jdbc.core.simple.JdbcClient;

import static java.util.Collections.emptyList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Versions are to blame only for what no later try changes. */
class MovePathsTest {

	private final RepositoryService repository = mock(RepositoryService.class);

	private final ModelVersions versions = mock(ModelVersions.class);

	private final MovePaths paths = new MovePaths(this.repository, mock(RuntimeService.class), this.versions,
			new RunningProcesses(mock(JdbcClient.class)) {
				@Override
				Optional<String> definition(String key, int version) {
					return Optional.of(key + version);
				}
			});

	@Test
	void aDatabaseThatIsAwayIsThrownAsItIs() {
		given(this.versions.files(anyString(), anyInt())).willReturn(Optional.of(ChangedModels.releasedFiles()));
		ProcessEngineException away = new ProcessEngineException("ENGINE-03083 Unexpected exception",
				new SQLException("This connection has been closed."));
		given(this.repository.getBpmnModelInstance(anyString())).willThrow(away);
		assertThatExceptionOfType(ProcessEngineException.class)
			.isThrownBy(() -> this.paths.between("CaseLifecycle", 1, 2))
			.satisfies((ex) -> assertThat(ex).isSameAs(away));
	}

	@Test
	void aModelThatCannotBeReadIsToBlame() {
		given(this.versions.files(anyString(), anyInt())).willReturn(Optional.of(ChangedModels.releasedFiles()));
		given(this.repository.getBpmnModelInstance(anyString())).willThrow(new ParseException(
				"ENGINE-09005 Could not parse BPMN process", "CaseLifecycle.bpmn", emptyList(), emptyList()));
		assertThatExceptionOfType(VersionsNotComparableException.class)
			.isThrownBy(() -> this.paths.between("CaseLifecycle", 1, 2))
			.matches((ex) -> ex.from() == 1);
	}

	@Test
	void aVersionThatIsNotKeptIsToBlame() {
		given(this.versions.files(anyString(), anyInt())).willReturn(Optional.empty());
		assertThatExceptionOfType(VersionsNotComparableException.class)
			.isThrownBy(() -> this.paths.between("CaseLifecycle", 1, 2));
	}

}
