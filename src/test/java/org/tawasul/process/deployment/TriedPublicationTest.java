package org.tawasul.process.deployment;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.TawasulTest;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.Category;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.ChangedModels;
import org.tawasul.rehearsal.ModelCandidateService;
import org.tawasul.rehearsal.ModelRefusedException;
import org.tawasul.rehearsal.PublicationBasis;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A lifecycle that keeps every rule and fails when it is tried is refused, whichever way
 * it comes. Its fault is there where a case first waits, so that the trial is short.
 */
@TawasulTest
class TriedPublicationTest {

	private static final String FILE = "CaseLifecycle.bpmn";

	private static final String NAME = "refused by the trial";

	@LocalServerPort
	private int port;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private DeploymentExaminer examiner;

	@Autowired
	private ModelCandidateService candidates;

	@Autowired
	private CurrentUser users;

	@Autowired
	private MeterRegistry meters;

	private final Set<String> before = new HashSet<>();

	/** A case is opened first: what is done for the first time takes long. */
	@BeforeEach
	void remember() {
		this.scenario.open(CaseScenario.incident(Category.FIRE, "SA-01"));
		this.repository.createDeploymentQuery().list().forEach((deployment) -> this.before.add(deployment.getId()));
	}

	@AfterEach
	void nothingIsKept() {
		this.candidates.all().forEach((candidate) -> this.candidates.discard(candidate.id()));
		assertThat(this.repository.createDeploymentQuery().list())
			.allSatisfy((deployment) -> assertThat(this.before).contains(deployment.getId()));
	}

	@Test
	void theRulesTakeIt() {
		assertThat(this.examiner.examine(Map.of(FILE, remindedAfterMoreThanAYear())).violations()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "en, Nothing was deployed, the model was tried and the deadline was more than four hundred days away",
			"ar, لم يُنشر شيء, جُرّب النموذج" })
	void itIsRefusedFromModelerInTheOwnersLanguage(String language, String nothing, String words) throws Exception {
		HttpResponse<String> answer = new OwnerDeployment(this.port, NAME).in(language)
			.send(Map.of(FILE, remindedAfterMoreThanAYear()));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(OwnerDeployment.json(answer).get("message").asText()).startsWith(nothing)
			.contains(FILE, "Task_AssessCase", words)
			.doesNotContain("process.model");
	}

	@Test
	void itIsRefusedOnTheDeskAndWaitsOn() {
		double counted = refusals();
		UUID waiting = this.candidates.add(this.users.of("owner"), Map.of(FILE, remindedAfterMoreThanAYear()));
		assertThatExceptionOfType(ModelRefusedException.class)
			.isThrownBy(() -> this.candidates.publish(waiting, NAME, this.users.of("owner"), PublicationBasis.NONE))
			.withMessageContaining("Task_AssessCase")
			.satisfies((refused) -> assertThat(refused.tried().orElseThrow().report().faults())
				.anySatisfy((fault) -> assertThat(fault.element()).isEqualTo("Task_AssessCase")));
		assertThat(this.candidates.find(waiting)).isPresent();
		assertThat(refusals()).isEqualTo(counted + 1);
	}

	private double refusals() {
		return this.meters.counter("tawasul.models.trials", "outcome", "faults").count();
	}

	private static byte[] remindedAfterMoreThanAYear() {
		String model = ChangedModels.releasedLifecycle();
		String changed = model.replaceFirst("<bpmn:timeDate([^>]*)>\\$\\{assessReminder}</bpmn:timeDate>",
				"<bpmn:timeCycle$1>R/P366DT1000H</bpmn:timeCycle>");
		assertThat(changed).isNotEqualTo(model);
		return changed.getBytes(StandardCharsets.UTF_8);
	}

}
