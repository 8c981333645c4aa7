package org.tawasul.process.deployment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.rehearsal.ModelCandidate;
import org.tawasul.rehearsal.ModelCandidateService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TawasulTest
class ProcessDeployerTest {

	private static final String MODEL = "MinisterMeeting.bpmn";

	private static final String MODEL_TABLE = "MeetingDeadline.dmn";

	private static final String TABLE = "CallerVerification.dmn";

	private static final List<String> BUNDLE = List.of(MODEL, MODEL_TABLE, "MeetingPanel.form", "ScreenMeeting.form",
			"DecideMeeting.form", "ScheduleMeeting.form", "RecordOutcome.form");

	@Autowired
	private ProcessDeployer deployer;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private ModelCandidateService candidates;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private final Set<String> before = new HashSet<>();

	private final List<String> live = new ArrayList<>();

	/** Other tests publish models as owners do, and those would hold the release back. */
	@BeforeEach
	void releaseIsWhatIsLive() {
		deployments().forEach((deployment) -> this.before.add(deployment.getId()));
		this.live.add(deploy("live model", ProcessDeployer.SOURCE, ProcessDeployer.files(), BUNDLE));
		this.live.add(deploy("live table", ProcessDeployer.SOURCE, ProcessDeployer.files(), List.of(TABLE)));
		this.before.addAll(this.live);
	}

	@AfterEach
	void deleteDeployments() {
		added().forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
		this.live.forEach((deployment) -> this.repository.deleteDeployment(deployment, true));
	}

	@Test
	void aReleaseThatChangesNothingDeploysNothing() {
		this.deployer.deploy(ProcessDeployer.files());
		assertThat(added()).isEmpty();
	}

	@Test
	void aChangedTableIsDeployedWithItsModelAndWithNoOther() {
		this.deployer.deploy(releaseWith(MODEL_TABLE, "changed"));
		assertThat(added()).singleElement()
			.satisfies(
					(deployment) -> assertThat(filesOf(deployment)).contains(MODEL, MODEL_TABLE, "DecideMeeting.form")
						.doesNotContain("CaseLifecycle.bpmn", TABLE));
	}

	@Test
	void aTableThatNoModelNamesIsDeployedByItself() {
		this.deployer.deploy(releaseWith(TABLE, "changed"));
		assertThat(added()).singleElement()
			.satisfies((deployment) -> assertThat(filesOf(deployment)).containsExactly(TABLE));
		this.deployer.deploy(releaseWith(TABLE, "changed"));
		assertThat(added()).hasSize(1);
	}

	@Test
	void nodesThatStartTogetherDeployAChangedModelOnce() throws Exception {
		Map<String, byte[]> release = releaseWith(MODEL, "changed");
		CyclicBarrier start = new CyclicBarrier(3);
		List<CompletableFuture<Void>> nodes = new ArrayList<>();
		for (int node = 0; node < 2; node++) {
			nodes.add(CompletableFuture.runAsync(() -> {
				await(start);
				this.deployer.deploy(release);
			}, (task) -> new Thread(task).start()));
		}
		await(start);
		nodes.forEach(CompletableFuture::join);
		assertThat(added()).hasSize(1);
	}

	@Test
	void whatAnOwnerHasPublishedIsNotReplacedAndTheReleaseWaitsUntilSomebodyDecides() {
		Map<String, byte[]> published = releaseWith(MODEL, "changed by the owner");
		deploy("by the owner", "Camunda Modeler", published, BUNDLE);
		this.deployer.deploy(releaseWith(MODEL, "changed by the next release"));
		assertThat(added()).extracting(Deployment::getName).containsExactly("by the owner");
		ModelCandidate waiting = waiting().get(0);
		assertThat(text(waiting.files().get(MODEL))).contains("changed by the next release");
		assertThat(waiting.files()).containsOnlyKeys(BUNDLE.toArray(String[]::new));
		this.deployer.deploy(releaseWith(MODEL, "changed by the one after it"));
		assertThat(waiting()).singleElement()
			.satisfies((next) -> assertThat(text(next.files().get(MODEL))).contains("the one after it"));
		this.candidates.discard(waiting().get(0).id());
		this.deployer.deploy(releaseWith(MODEL, "changed by the one after it"));
		assertThat(waiting()).isEmpty();
	}

	/** As while the nodes are replaced one after the other. */
	@Test
	void whatAnOwnerPublishesWhileANodeStartsIsNotReplaced() {
		whileANodeStarts(releaseWith(MODEL, "changed by a release that starts"),
				() -> deploy("by the owner", "Camunda Modeler", releaseWith(MODEL, "changed by the owner"), BUNDLE),
				() -> {
				});
		assertThat(added()).extracting(Deployment::getName).containsExactly("by the owner");
		assertThat(waiting()).hasSize(1);
		this.candidates.discard(waiting().get(0).id());
	}

	/** Whoever publishes what waits has it at hand before the engine's turn comes. */
	@Test
	void whoeverPublishesAReleaseWhileTheNextOneStartsDoesNotStandInItsWay() {
		deploy("by the owner", "Camunda Modeler", releaseWith(MODEL, "changed by the owner"), BUNDLE);
		this.deployer.deploy(releaseWith(MODEL, "changed by a release that is published"));
		UUID at = waiting().get(0).id();
		whileANodeStarts(releaseWith(MODEL, "changed by the release behind it"),
				() -> this.jdbc.sql("select id from app.model_candidate where id = ? for no key update")
					.param(at)
					.query(UUID.class)
					.single(),
				() -> deploy("published", "desk", releaseWith(MODEL, "changed by a release that is published"),
						BUNDLE));
		assertThat(added()).extracting(Deployment::getName).containsExactlyInAnyOrder("by the owner", "published");
		assertThat(waiting()).singleElement()
			.satisfies((next) -> assertThat(text(next.files().get(MODEL))).contains("the release behind it"));
		this.candidates.discard(waiting().get(0).id());
	}

	/** In a transaction for which the node has to wait. */
	private void whileANodeStarts(Map<String, byte[]> release, Runnable before, Runnable afterwards) {
		CompletableFuture<Void> node = this.transaction.execute((status) -> {
			before.run();
			CompletableFuture<Void> starting = CompletableFuture.runAsync(() -> this.deployer.deploy(release),
					(task) -> new Thread(task).start());
			Awaitility.await().until(() -> starting.isDone() || isSomebodyWaiting());
			afterwards.run();
			return starting;
		});
		Objects.requireNonNull(node).join();
	}

	private boolean isSomebodyWaiting() {
		return this.jdbc.sql("""
				select count(*) from pg_stat_activity where wait_event_type = 'Lock'
				 and (query like '%deployment.lock%' or query like '%model_candidate%')""")
			.query(Integer.class)
			.single() > 0;
	}

	@Test
	void aReleaseWithAFaultIsRefusedWithFileAndElementAndNothingOfItIsLive() {
		Map<String, byte[]> release = new TreeMap<>(ProcessDeployer.files());
		release.computeIfPresent(MODEL_TABLE,
				(name, content) -> text(content)
					.replaceFirst("(?s)(<outputEntry id=\"[^\"]+\">\\s*<text>)\"P[^<]*</text>", "$1\"soon\"</text>")
					.getBytes(StandardCharsets.UTF_8));
		assertThat(release.get(MODEL_TABLE)).isNotEqualTo(ProcessDeployer.files().get(MODEL_TABLE));
		assertThatThrownBy(() -> this.deployer.deploy(release)).hasMessageContaining(MODEL_TABLE)
			.hasMessageContaining("Then_")
			.hasMessageContaining("\"soon\"");
		assertThat(added()).isEmpty();
	}

	private List<ModelCandidate> waiting() {
		return this.candidates.all().stream().filter((one) -> "MinisterMeeting".equals(one.bundle())).toList();
	}

	private String deploy(String name, String source, Map<String, byte[]> files, List<String> names) {
		DeploymentBuilder builder = this.repository.createDeployment().name(name).source(source);
		names.forEach((file) -> builder.addString(file, text(files.get(file))));
		return builder.deploy().getId();
	}

	/** Of this release, but for one file. */
	private static Map<String, byte[]> releaseWith(String file, String comment) {
		Map<String, byte[]> files = new TreeMap<>(ProcessDeployer.files());
		files.computeIfPresent(file,
				(name, content) -> (text(content) + "<!-- " + comment + " -->").getBytes(StandardCharsets.UTF_8));
		return files;
	}

	private static String text(byte[] content) {
		return new String(content, StandardCharsets.UTF_8);
	}

	private List<Deployment> added() {
		return deployments().filter((deployment) -> !this.before.contains(deployment.getId())).toList();
	}

	private Stream<Deployment> deployments() {
		return this.repository.createDeploymentQuery().list().stream();
	}

	private Set<String> filesOf(Deployment deployment) {
		return this.repository.getDeploymentResourceNames(deployment.getId()).stream().collect(Collectors.toSet());
	}

	private static void await(CyclicBarrier start) {
		try {
			start.await();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
