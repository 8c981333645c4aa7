package org.tawasul.process.correlation;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.casefile.CaseEvent.CaseOpened;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.CaseWorkflow;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.ProcessProperties;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

/**
 * Which model a case gets is a setting of its type.
 */
class CaseEventListenerTest {

	private static final CaseNumber NUMBER = new CaseNumber(41001);

	private final ProcessProperties properties = new ProcessProperties("CaseLifecycle",
			Map.of(CaseType.CONSULTATION, "ConsultationLifecycle"), "PT10S");

	private final RuntimeService runtime = mock();

	private final CaseWorkflow workflow = mock();

	private final CaseFile caseFile = mock();

	@ParameterizedTest
	@CsvSource({ "INCIDENT, CaseLifecycle", "CONSULTATION, ConsultationLifecycle" })
	void aCaseGetsTheModelOfItsType(CaseType type, String key) {
		given(this.workflow.lock(NUMBER)).willReturn(this.caseFile);
		given(this.caseFile.getReport()).willReturn(CaseScenario.report(type, null, "SA-01"));
		new CaseEventListener(this.runtime, this.workflow, this.properties, mock()).on(new CaseOpened(NUMBER));
		verify(this.runtime).startProcessInstanceByKey(key, "41001");
	}

}
