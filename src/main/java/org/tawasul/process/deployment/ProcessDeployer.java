package org.tawasul.process.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.process.ProcessProperties;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Puts the models, tables and forms of this release into the engine as one deployment, so
 * that each model keeps the tables and forms that it was made with. A release that
 * changes nothing deploys nothing, and what a process owner has published since is never
 * replaced silently.
 */
@Component
class ProcessDeployer implements SmartInitializingSingleton {

	static final String SOURCE = "release";

	private static final Logger log = LoggerFactory.getLogger(ProcessDeployer.class);

	private static final List<String> PATTERNS = List.of("classpath:processes/*.bpmn", "classpath:processes/*.dmn",
			"classpath:forms/*.form");

	private final RepositoryService repository;

	private final ProcessProperties properties;

	ProcessDeployer(RepositoryService repository, ProcessProperties properties) {
		this.repository = repository;
		this.properties = properties;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<Resource> files = files();
		String name = "tawasul-" + fingerprint(files);
		Deployment last = lastRelease();
		if (last != null && name.equals(last.getName())) {
			return;
		}
		if (last != null && ownerHasPublished()) {
			log.warn("A process owner has published models since the last release: {} of this release is not deployed. "
					+ "Compare and deploy it from the Modeler.", name);
			return;
		}
		deploy(name, files);
	}

	private void deploy(String name, List<Resource> files) {
		DeploymentBuilder builder = this.repository.createDeployment().name(name).source(SOURCE);
		for (Resource file : files) {
			try {
				builder.addInputStream(String.valueOf(file.getFilename()), file.getInputStream());
			}
			catch (IOException ex) {
				throw new IllegalStateException(file + " cannot be read", ex);
			}
		}
		builder.deploy();
		log.info("Deployed {} models, tables and forms as {}", files.size(), name);
	}

	private @Nullable Deployment lastRelease() {
		return this.repository.createDeploymentQuery()
			.deploymentSource(SOURCE)
			.orderByDeploymentTime()
			.desc()
			.listPage(0, 1)
			.stream()
			.findFirst()
			.orElse(null);
	}

	private boolean ownerHasPublished() {
		ProcessDefinition latest = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(this.properties.defaultKey())
			.withoutTenantId()
			.latestVersion()
			.singleResult();
		return latest != null && this.repository.createDeploymentQuery()
			.deploymentId(latest.getDeploymentId())
			.deploymentSource(SOURCE)
			.count() == 0;
	}

	private static List<Resource> files() {
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
		List<Resource> files = new ArrayList<>();
		for (String pattern : PATTERNS) {
			try {
				files.addAll(List.of(resolver.getResources(pattern)));
			}
			catch (IOException ex) {
				throw new IllegalStateException(pattern + " cannot be searched", ex);
			}
		}
		files.sort(Comparator.comparing((file) -> String.valueOf(file.getFilename())));
		return files;
	}

	private static String fingerprint(List<Resource> files) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Resource file : files) {
				digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
				digest.update(file.getContentAsByteArray());
			}
			return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
		}
		catch (NoSuchAlgorithmException | IOException ex) {
			throw new IllegalStateException("the models cannot be read", ex);
		}
	}

}
