package org.tawasul.process;

import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Importance;
import org.tawasul.question.QuestionService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@TawasulTest
class QuestionAnswersTest {

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private FormService forms;

	@Autowired
	private QuestionService questions;

	@Autowired
	private JdbcTemplate jdbc;

	@ParameterizedTest
	@CsvSource({ "BUILDING_MAINTENANCE,fault,GAS,IMPORTANT", "BUILDING_MAINTENANCE,fault,LIFT,NORMAL",
			"BUILDING_MAINTENANCE,affected,100,IMPORTANT", "TRAFFIC_ACCIDENT,vehicle,SCHOOL_BUS,VERY_IMPORTANT",
			"TRAFFIC_ACCIDENT,vehicle,CAR,IMPORTANT", "VIOLENCE,safeNow,NO,VERY_IMPORTANT",
			"FOOD_POISONING,symptomatic,5,VERY_IMPORTANT", "CLEANLINESS,exactPlace,100,NORMAL" })
	void anAnswerMayRaiseTheImportance(Category category, String question, String answer, Importance importance) {
		assertThat(importanceOf(category, Map.of(question, answer))).isEqualTo(importance);
	}

	@Test
	void whatIsUrgentIsDecidedInTheDataOfTheQuestions() {
		try {
			markLifts(true);
			assertThat(importanceOf(Category.BUILDING_MAINTENANCE, Map.of("fault", "LIFT")))
				.isEqualTo(Importance.IMPORTANT);
		}
		finally {
			markLifts(false);
		}
	}

	@Test
	void handlersReadTheAnswersInTheFormOfTheirTask() {
		CaseNumber number = this.scenario.open(CaseScenario.incidentWithAnswers(Category.FIRE,
				Map.of("trapped", "YES", "injured", "2", "burning", "GAS")));
		assertThat(this.forms.getTaskFormVariables(this.scenario.task(number).getId()).get("caseAnswers"))
			.isEqualTo("ما الذي يحترق؟ غاز\n▲ هل يوجد من يتعذر خروجه؟ نعم\n▲ كم عدد المصابين تقريبًا؟ 2");
	}

	private Importance importanceOf(Category category, Map<String, String> answers) {
		return this.scenario.file(this.scenario.open(CaseScenario.incidentWithAnswers(category, answers)))
			.getImportance();
	}

	private void markLifts(boolean urgent) {
		this.jdbc.update("update app.question_option set urgent = ? where question = 'fault' and code = 'LIFT'",
				urgent);
		this.questions.changed();
	}

}
