package org.tawasul.process;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tawasul.casefile.CaseType;

import static org.assertj.core.api.Assertions.assertThat;

class LifecycleProcessResolverTest {

	@Test
	void eachModelOfACaseTypeCarriesCases() {
		LifecycleProcessResolver processes = new LifecycleProcessResolver(new ProcessProperties("CaseLifecycle",
				Map.of(CaseType.CONSULTATION, "ConsultationLifecycle"), "PT10S"));
		assertThat(processes.isLifecycle("CaseLifecycle")).isTrue();
		assertThat(processes.isLifecycle("ConsultationLifecycle")).isTrue();
		assertThat(processes.isLifecycle("SiteInspection")).isFalse();
	}

}
