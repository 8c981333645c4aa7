package org.tawasul.process.contract.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Document;

import org.tawasul.process.contract.ContractRule;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.form.FormSchema;

/**
 * The rules for diagrams, alone and with the tables and forms that they name.
 */
public final class DiagramRules implements ContractRule {

	/** With these nobody can tell which model or element is meant. */
	private static final Set<String> UNKNOWN = Set.of("process-renamed", "duplicate-id", "no-id");

	/** With these nobody can tell what follows what. */
	private static final Set<String> DISCONNECTED = Set.of("flow-nowhere", "not-attached", "event-gateway");

	private final Set<String> actions;

	private final Set<String> lifecycles;

	/**
	 * Rules for models that may name certain actions.
	 * @param actions the names of the beans
	 * @param lifecycles keys of the processes that carry cases
	 */
	public DiagramRules(Set<String> actions, Set<String> lifecycles) {
		this.actions = Set.copyOf(actions);
		this.lifecycles = Set.copyOf(lifecycles);
	}

	@Override
	public List<ModelViolation> check(DeploymentFiles files) {
		List<ModelViolation> violations = new ArrayList<>();
		ReferenceValidator references = ReferenceValidator.of(files);
		Map<String, FormSchema> forms = new HashMap<>();
		files.forms().values().forEach((form) -> forms.put(form.path("id").asText(), FormSchema.read(form)));
		Map<String, Document> models = new LinkedHashMap<>();
		List<Diagram> diagrams = new ArrayList<>();
		files.models().forEach((name, model) -> {
			Diagram diagram = new Diagram(name, model);
			if (ElementRules.isForCamunda8(diagram)) {
				violations.add(new ModelViolation(name, name, "", "other-engine", "Camunda 8"));
				return;
			}
			models.put(name, model);
			diagrams.add(diagram);
			violations.addAll(BpmnValidator.check(name, model, this.actions));
			violations.addAll(AssignmentValidator.check(name, model));
			violations.addAll(references.check(name, model));
		});
		Set<String> carrying = new HashSet<>(this.lifecycles);
		carrying.addAll(ProcessKeys.CARRYING);
		carrying.addAll(ProcessKeys.SCHEDULED);
		CallRules calls = new CallRules(diagrams, carrying);
		var outputs = TableOutputs.of(files.tables().values());
		var inputs = TableInputs.of(files.tables().values());
		Set<String> called = calls.called();
		diagrams.forEach((diagram) -> {
			Findings findings = new Findings(diagram.file());
			calls.check(diagram, findings);
			calls.twice(diagram, findings);
			ElementRules.renamed(diagram, carrying, findings);
			Effects effects = new Effects(diagram, forms, outputs, calls.given(diagram.key()));
			Ways ways = new Ways(diagram);
			boolean isCalled = called.contains(diagram.key());
			drawn(diagram, ways, isCalled, findings);
			// Otherwise each way through what is missing would be told, too.
			if (!findings.haveAny(UNKNOWN) && !findings.haveAny(DISCONNECTED)
					&& references.areComplete(diagram.document())) {
				read(diagram, ways, effects, new TableMemory(effects, inputs), isCalled, findings);
			}
			violations.addAll(findings.violations());
		});
		violations.addAll(LifecycleValidator.check(models, forms, this.lifecycles));
		return violations.stream().distinct().toList();
	}

	private boolean isLifecycle(Diagram diagram) {
		return this.lifecycles.contains(diagram.key());
	}

	private boolean carries(Diagram diagram) {
		return isLifecycle(diagram) || ProcessKeys.CARRYING.contains(diagram.key());
	}

	/** What a drawing says by itself. */
	private void drawn(Diagram diagram, Ways ways, boolean called, Findings findings) {
		boolean carries = carries(diagram);
		ElementRules.check(diagram, findings);
		if (carries || ProcessKeys.SCHEDULED.contains(diagram.key())) {
			diagram.process().ifPresent((process) -> ElementRules.startedByApplication(process, findings));
		}
		if (findings.haveAny(UNKNOWN)) {
			return;
		}
		NameRules.check(diagram, findings);
		DrawingRules.check(diagram, findings);
		FlowRules.check(diagram, ways, findings);
		// Also of what is live with a broken flow: what it has given up already is no
		// news.
		diagram.process().ifPresent((process) -> PromiseRules.check(diagram, process, findings));
		if (findings.haveAny(DISCONNECTED)) {
			return;
		}
		ParallelRules.check(diagram, ways, findings);
		StatusRules.check(diagram, carries, called, ways, findings);
		TimerRules.check(diagram, findings);
		LoopRules.check(diagram, ways, findings);
		LoopRules.jobs(diagram, findings);
		RepetitionRules.check(diagram, ways, findings);
		MessageRules.check(diagram, isLifecycle(diagram), findings);
		TaskRules.check(diagram, findings);
		ActionRules.check(diagram, findings);
	}

	/** What follows from the tables and forms that its steps name. */
	private void read(Diagram diagram, Ways ways, Effects effects, TableMemory memory, boolean called,
			Findings findings) {
		boolean lifecycle = isLifecycle(diagram);
		VariableFlow variables = new VariableFlow(diagram, ways, effects);
		VariableRules.check(diagram, variables, findings);
		ChoiceRules.check(diagram, variables, findings);
		EndRules.check(diagram, ways, variables, effects, memory, findings);
		TellingRules.check(diagram, ways, variables, findings);
		ReportRules.check(diagram, ways, variables, findings);
		if (lifecycle) {
			DecidedWays decided = new DecidedWays(diagram, ways, variables);
			CarryOutRules.check(diagram, ways, decided, effects, findings);
			PreparedRules.check(diagram, ways, decided, effects, findings);
			ClimbRules.check(diagram, ways, decided, EscalationRules.overdue(diagram, variables), findings);
			UnitRules.check(diagram, ways, decided, variables, findings);
			BesideRules.check(diagram, ways, findings);
			EarlyRules.check(diagram, ways, findings);
		}
		if (carries(diagram) || called) {
			EscalationRules.check(diagram, ways, variables, lifecycle, called, findings);
		}
	}

}
