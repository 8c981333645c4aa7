package org.tawasul.process.subject;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tawasul.casefile.CaseType;
import org.tawasul.process.ProcessProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class CaseProcessSubjectTest {

	private final ProcessSubject cases = new CaseProcessSubject(
			new ProcessProperties("CaseLifecycle", Map.of(CaseType.CONSULTATION, "ConsultationLifecycle"), "PT10S"),
			mock(), mock(), mock(), mock(), mock(), mock(), mock(), mock(), mock());

	private final ProcessSubjects subjects = new ProcessSubjects(List.of(this.cases));

	@Test
	void eachModelOfACaseTypeCarriesCases() {
		assertThat(this.subjects.ofProcess("CaseLifecycle")).contains(this.cases);
		assertThat(this.subjects.ofProcess("ConsultationLifecycle")).contains(this.cases);
		assertThat(this.subjects.ofProcess("SiteInspection")).isEmpty();
	}

	@Test
	void onlyACaseNumberIsTheKeyOfACase() {
		assertThat(this.subjects.ofKey("100201")).contains(this.cases);
		assertThat(this.subjects.ofKey("M100201")).isEmpty();
		assertThat(this.subjects.ofKey(null)).isEmpty();
	}

}
