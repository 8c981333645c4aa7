package org.tawasul.process.trial;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.rehearsal.ModelVersions;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is deployed while a model is tried. */
@TawasulTest
class OvertakenTrialTest {

	@Autowired
	private ModelTrial trial;

	@Autowired
	private ModelVersions versions;

	@Autowired
	private RepositoryService repository;

	/** One deployment waits for the other, and none for what is only tried. */
	@Test
	void whileAModelIsTriedATableGoesLive() {
		assertThat(tryOutWhile(live("QualitySample"), null).steps()).isZero();
	}

	/** A walk might have begun with the other one. */
	@Test
	void aTrialDuringWhichAnotherVersionGoesLiveSaysNothing() {
		assertThatExceptionOfType(TrialOvertakenException.class)
			.isThrownBy(() -> tryOutWhile(live("MinisterMeeting"), null));
	}

	/** Neither may what the engine then stumbles over. */
	@Test
	void whatFailsInATrialThatWasOvertakenIsNotTold() {
		IllegalStateException failure = new IllegalStateException("about the other version");
		assertThatExceptionOfType(TrialOvertakenException.class)
			.isThrownBy(() -> tryOutWhile(live("MinisterMeeting"), failure))
			.withCause(failure);
		assertThatIllegalStateException().isThrownBy(() -> tryOutWhile(live("QualitySample"), failure))
			.isSameAs(failure);
		OptimisticLockingException conflict = new OptimisticLockingException("was updated by another transaction");
		assertThatExceptionOfType(TrialOvertakenException.class)
			.isThrownBy(() -> tryOutWhile(live("QualitySample"), conflict))
			.withCause(conflict);
	}

	private TrialResult tryOutWhile(Map<String, byte[]> deployed, @Nullable RuntimeException failure) {
		List<Future<String>> meanwhile = new ArrayList<>();
		ExecutorService another = Executors.newSingleThreadExecutor();
		try {
			TrialResult found = this.trial.tryOut(live("MinisterMeeting"), Duration.ofMinutes(10), (start) -> {
				if (meanwhile.isEmpty()) {
					meanwhile.add(another.submit(() -> deploy(deployed)));
					assertThat(deployment(meanwhile.get(0))).isNotEmpty();
				}
				if (failure != null) {
					throw failure;
				}
				return false;
			});
			assertThat(meanwhile).as("a walk was about to begin").hasSize(1);
			return found;
		}
		finally {
			meanwhile.forEach((future) -> this.repository.deleteDeployment(deployment(future), true));
			another.shutdown();
		}
	}

	private static String deployment(Future<String> deployed) {
		try {
			return deployed.get(30, TimeUnit.SECONDS);
		}
		catch (InterruptedException | ExecutionException | TimeoutException ex) {
			throw new AssertionError("It waits", ex);
		}
	}

	private String deploy(Map<String, byte[]> files) {
		DeploymentBuilder builder = this.repository.createDeployment().name("meanwhile").source("release");
		files.forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
		return builder.deploy().getId();
	}

	private Map<String, byte[]> live(String key) {
		return this.versions.files(key, this.versions.versions(key, 1).get(0).number()).orElseThrow();
	}

}
