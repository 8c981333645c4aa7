package org.tawasul.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import org.springframework.core.io.ClassPathResource;

/**
 * Deploys a lifecycle that a process owner has changed, with the tables and forms of the
 * release.
 */
public final class ChangedModels {

	private static final List<String> RELEASED = List.of("processes/CaseDeadline.dmn", "processes/CaseImportance.dmn",
			"processes/CaseRouting.dmn", "processes/ReporterDeadline.dmn", "processes/RoutingDeadline.dmn",
			"forms/AssessCase.form", "forms/CasePanel.form", "forms/DecideAsMinister.form", "forms/ResolveCase.form",
			"forms/ReviewAnswer.form", "forms/RouteCase.form");

	private ChangedModels() {
	}

	public static String releasedLifecycle() {
		return text("processes/CaseLifecycle.bpmn");
	}

	/**
	 * Deploys the lifecycle, in a file that is called like it, and files of
	 * {@code changed-models} beside it.
	 */
	public static Deployment deploy(RepositoryService repository, String lifecycle, String... files) {
		String id = lifecycle.replaceFirst("(?s).*<bpmn:process id=\"([^\"]+)\".*", "$1");
		DeploymentBuilder builder = repository.createDeployment()
			.name("changed by the owner")
			.addString(id + ".bpmn", ModelDrawing.draw(lifecycle));
		Stream.concat(RELEASED.stream(), Stream.of(files).map("changed-models/"::concat))
			.forEach((file) -> builder.addString(file.substring(file.indexOf('/') + 1),
					file.endsWith(".bpmn") ? ModelDrawing.draw(text(file)) : text(file)));
		return builder.deploy();
	}

	/** Deploys the released lifecycle with another deadline table. */
	public static Deployment deployDeadlines(RepositoryService repository, String table) {
		DeploymentBuilder builder = repository.createDeployment()
			.name("changed by the owner")
			.addString("CaseLifecycle.bpmn", releasedLifecycle());
		RELEASED.forEach((file) -> builder.addString(file.substring(file.indexOf('/') + 1),
				file.endsWith("/CaseDeadline.dmn") ? table : text(file)));
		return builder.deploy();
	}

	public static String releasedDeadlines() {
		return text("processes/CaseDeadline.dmn");
	}

	/** The released lifecycle with all that it names, by the names of the files. */
	public static Map<String, byte[]> releasedFiles() {
		Map<String, byte[]> files = new TreeMap<>();
		files.put("CaseLifecycle.bpmn", releasedLifecycle().getBytes(StandardCharsets.UTF_8));
		RELEASED.forEach((file) -> files.put(file.substring(file.indexOf('/') + 1),
				text(file).getBytes(StandardCharsets.UTF_8)));
		return files;
	}

	/** The released lifecycle, in which the assessed case goes through another step. */
	public static String withStepAfterAssessment(String id, String step) {
		return releasedLifecycle()
			.replace("sourceRef=\"Gateway_AssessmentDecision\" targetRef=\"Task_DecideResolutionDeadline\"",
					"sourceRef=\"Gateway_AssessmentDecision\" targetRef=\"" + id + "\"")
			.replace("<bpmn:userTask id=\"Task_ResolveCase\"", step + """
					<bpmn:sequenceFlow id="Flow_AfterStep" sourceRef="%s" targetRef="Task_DecideResolutionDeadline" />
					<bpmn:userTask id="Task_ResolveCase\"""".formatted(id));
	}

	/** A call activity that carries the case along, until its time is over. */
	public static String call(String id, String process) {
		return """
				<bpmn:callActivity id="%s" name="معاينة الموقع" calledElement="%s" camunda:calledElementBinding="deployment">
					<bpmn:extensionElements>
						<camunda:properties><camunda:property name="label.en" value="Inspect the site" /></camunda:properties>
						<camunda:in businessKey="#{execution.processBusinessKey}" />
						<camunda:in source="handlers" target="handlers" />
					</bpmn:extensionElements>
				</bpmn:callActivity>
				%s
				"""
			.formatted(id, process, deadline("Inspection", id, "assessDue"));
	}

	/** A deadline of a step, after which the case climbs. */
	public static String deadline(String name, String step, String variable) {
		return """
				<bpmn:boundaryEvent id="BoundaryEvent_%1$sOverdue" name="انتهت المهلة" attachedToRef="%2$s">
					<bpmn:extensionElements>
						<camunda:properties><camunda:property name="label.en" value="Overdue" /></camunda:properties>
					</bpmn:extensionElements>
					<bpmn:timerEventDefinition id="Timer_%1$sOverdue">
						<bpmn:timeDate>${%3$s}</bpmn:timeDate>
					</bpmn:timerEventDefinition>
				</bpmn:boundaryEvent>
				<bpmn:sequenceFlow id="Flow_%1$sOverdue" sourceRef="BoundaryEvent_%1$sOverdue" targetRef="Gateway_JoinEscalations" />
				"""
			.formatted(name, step, variable);
	}

	private static String text(String file) {
		try (InputStream resource = new ClassPathResource(file).getInputStream()) {
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
