package org.tawasul.process.deployment;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tawasul.process.deployment.LiveModels.LiveBundle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Tests that deploy files of the model of meetings as an owner does. Nothing that was
 * deployed stays.
 */
abstract class DeploysMeetingFiles {

	static final String MODEL = "MinisterMeeting";

	static final String BPMN = "MinisterMeeting.bpmn";

	static final String TABLE = "MeetingDeadline.dmn";

	static final String FORM = "DecideMeeting.form";

	@LocalServerPort
	int port;

	@Autowired
	RepositoryService repository;

	@Autowired
	LiveModels live;

	private final Set<String> before = new HashSet<>();

	@BeforeEach
	void rememberWhatIsDeployed() {
		this.repository.createDeploymentQuery().list().forEach((deployment) -> this.before.add(deployment.getId()));
	}

	@AfterEach
	void deleteDeployments() {
		this.repository.createDeploymentQuery()
			.list()
			.stream()
			.filter((deployment) -> !this.before.contains(deployment.getId()))
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	HttpResponse<String> deploy(String name, Map<String, byte[]> files) throws Exception {
		return new OwnerDeployment(this.port, name).send(files);
	}

	LiveBundle bundle() {
		return this.live.bundles().stream().filter((bundle) -> bundle.key().equals(MODEL)).findFirst().orElseThrow();
	}

	int version() {
		ProcessDefinition latest = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(MODEL)
			.latestVersion()
			.singleResult();
		return latest.getVersion();
	}

	byte[] changed(String file, String how) {
		byte[] content = bundle().files().get(file);
		return file.endsWith(".form")
				? text(content).replaceFirst("\\{", "{ \"note\": \"" + how + "\",").getBytes(StandardCharsets.UTF_8)
				: comment(content, how);
	}

	static byte[] comment(byte[] content, String comment) {
		return (text(content) + "<!-- " + comment + " -->").getBytes(StandardCharsets.UTF_8);
	}

	static String text(byte[] content) {
		return new String(content, StandardCharsets.UTF_8);
	}

}
