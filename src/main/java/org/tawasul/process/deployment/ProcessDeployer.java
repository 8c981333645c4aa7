package org.tawasul.process.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.process.subject.ProcessSubject;
import org.tawasul.process.subject.ProcessSubjects;
import org.tawasul.rehearsal.ModelCandidateService;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the models of this release into the engine, each as one deployment with the tables
 * and forms that it was made with. A release that changes nothing of a model deploys
 * nothing of it, and what a process owner has published of it since is never replaced: a
 * model that differs waits as a whole until somebody has looked at it, since nobody has
 * tried the owner's files together with the new ones.
 */
@Component
class ProcessDeployer implements SmartInitializingSingleton {

	static final String SOURCE = "release";

	private static final Logger log = LoggerFactory.getLogger(ProcessDeployer.class);

	/** Tables that no model names: features ask them by their key, the file's name. */
	static final Set<String> TABLES = Set.of("CallerVerification.dmn", "QualitySample.dmn", "SatisfactionSample.dmn");

	private static final List<String> PATTERNS = List.of("classpath:processes/*.bpmn", "classpath:processes/*.dmn",
			"classpath:forms/*.form");

	/** Unique among the advisory locks of the application. */
	private static final long LOCK = 19_996_011;

	/** The row that the engine locks for each deployment. */
	private static final String ENGINE_LOCK = """
			select name_ from act_ge_property where name_ = 'deployment.lock' for update""";

	private final RepositoryService repository;

	private final ProcessSubjects subjects;

	private final ModelCandidateService candidates;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	ProcessDeployer(RepositoryService repository, ProcessSubjects subjects, ModelCandidateService candidates,
			JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.repository = repository;
		this.subjects = subjects;
		this.candidates = candidates;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterSingletonsInstantiated() {
		deploy(files());
	}

	/**
	 * Deploys what differs from what is deployed. Nodes that start together wait for one
	 * another, so each model is deployed by one of them. A node that starts while others
	 * run waits for deployments of owners as well, before it looks at what is live.
	 * @param files of a release: content by name
	 */
	void deploy(Map<String, byte[]> files) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, index) -> true).single();
			this.candidates.lockReleases();
			this.jdbc.sql(ENGINE_LOCK).query(String.class).list();
			deployWhatChanged(files);
		});
	}

	private void deployWhatChanged(Map<String, byte[]> files) {
		List<ModelBundle> bundles = ModelBundle.split(files,
				(key) -> this.subjects.ofProcess(key).flatMap(ProcessSubject::panel));
		bundles.forEach((bundle) -> deployIfChanged(bundle, latest(bundle.processKey())));
		files.forEach((name, content) -> {
			if (TABLES.contains(name)) {
				deployTable(name, content);
			}
		});
	}

	private void deployTable(String name, byte[] content) {
		String key = name.replace(".dmn", "");
		Optional<Deployment> latest = Optional
			.ofNullable(this.repository.createDecisionDefinitionQuery()
				.decisionDefinitionKey(key)
				.withoutTenantId()
				.latestVersion()
				.singleResult())
			.map((definition) -> this.repository.createDeploymentQuery()
				.deploymentId(definition.getDeploymentId())
				.singleResult());
		deployIfChanged(new ModelBundle(key, Map.of(name, content)), latest);
	}

	private void deployIfChanged(ModelBundle bundle, Optional<Deployment> latest) {
		String name = "tawasul-" + bundle.processKey() + "-" + fingerprint(bundle.files());
		if (latest.isPresent() && (name.equals(latest.get().getName()) || holds(latest.get(), bundle))) {
			return;
		}
		if (latest.filter((deployment) -> !SOURCE.equals(deployment.getSource())).isPresent()) {
			keepUnlessDeployed(bundle, name);
			return;
		}
		DeploymentBuilder builder = this.repository.createDeployment().name(name).source(SOURCE);
		bundle.files().forEach((file, content) -> builder.addInputStream(file, new ByteArrayInputStream(content)));
		builder.deploy();
		log.info("Deployed {} with {} files as {}", bundle.processKey(), bundle.files().size(), name);
	}

	/** What the owner has published may well follow upon this very release. */
	private void keepUnlessDeployed(ModelBundle bundle, String name) {
		if (this.repository.createDeploymentQuery().deploymentName(name).deploymentSource(SOURCE).count() == 0
				&& this.candidates.keepRelease(bundle.processKey(), name, bundle.files())) {
			log.warn("A process owner has published {} since the last release: {} of this release waits on the page "
					+ "of the models until it is published or discarded.", bundle.processKey(), name);
		}
	}

	/** The deployment that new instances of a process run with. */
	private Optional<Deployment> latest(String processKey) {
		return Optional
			.ofNullable(this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(processKey)
				.withoutTenantId()
				.latestVersion()
				.singleResult())
			.map((definition) -> this.repository.createDeploymentQuery()
				.deploymentId(definition.getDeploymentId())
				.singleResult());
	}

	/** An earlier release deployed all models together, under another name. */
	private boolean holds(Deployment deployment, ModelBundle bundle) {
		Map<String, byte[]> deployed = new TreeMap<>();
		this.repository.getDeploymentResources(deployment.getId())
			.forEach((resource) -> deployed.put(resource.getName(), resource.getBytes()));
		return bundle.files()
			.entrySet()
			.stream()
			.allMatch((file) -> Arrays.equals(file.getValue(), deployed.get(file.getKey())));
	}

	static Map<String, byte[]> files() {
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
		Map<String, byte[]> files = new TreeMap<>();
		for (String pattern : PATTERNS) {
			try {
				for (Resource file : resolver.getResources(pattern)) {
					files.put(String.valueOf(file.getFilename()), file.getContentAsByteArray());
				}
			}
			catch (IOException ex) {
				throw new IllegalStateException(pattern + " cannot be read", ex);
			}
		}
		return files;
	}

	private static String fingerprint(Map<String, byte[]> files) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			files.forEach((name, content) -> {
				digest.update(name.getBytes(StandardCharsets.UTF_8));
				digest.update(content);
			});
			return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("the models cannot be read", ex);
		}
	}

}
