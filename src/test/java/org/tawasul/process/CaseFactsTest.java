package org.tawasul.process;

import org.junit.jupiter.api.Test;
import org.tawasul.casefile.CaseAssignment;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.question.AffectedPeople;
import org.tawasul.question.AnswerSeverity;
import org.tawasul.question.QuestionService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class CaseFactsTest {

	private final CaseFile file = mock();

	private final CaseAssignment assignment = mock();

	private final QuestionService questions = mock();

	private final CaseFacts facts = new CaseFacts(this.questions);

	@Test
	void tablesDeployedBeforeItWasRenamedStillGetTheEscalationLevel() {
		given(this.file.getReport()).willReturn(CaseScenario.incident(Category.FIRE, "SA-01"));
		given(this.file.getImportance()).willReturn(Importance.VERY_IMPORTANT);
		given(this.file.getAssignment()).willReturn(this.assignment);
		given(this.assignment.getUnit()).willReturn("EDU-01-SAF");
		given(this.assignment.getLevelKind()).willReturn("HEAD");
		given(this.questions.severityOf(any())).willReturn(new AnswerSeverity(false, AffectedPeople.NONE));
		assertThat(this.facts.of(this.file)).containsEntry("escalationLevel", "HEAD").containsEntry("rung", "HEAD");
	}

}
