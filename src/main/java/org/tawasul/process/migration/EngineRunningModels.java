package org.tawasul.process.migration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.deployment.ModelLabels;
import org.tawasul.process.migration.RunningProcesses.Kept;
import org.tawasul.rehearsal.move.MoveGroup;
import org.tawasul.rehearsal.move.MoveObstacle;
import org.tawasul.rehearsal.move.MoveObstacle.Reason;
import org.tawasul.rehearsal.move.MoveRefusedException;
import org.tawasul.rehearsal.move.RunningModels;
import org.tawasul.rehearsal.move.RunningVersion;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries processes over to another version by the engine's migration. That drops timers
 * and messages for which the other version does not wait, without a word: such processes
 * are not carried over.
 */
@Component
class EngineRunningModels implements RunningModels {

	private final RunningProcesses processes;

	private final MovePaths paths;

	private final RuntimeService runtime;

	private final ModelLabels labels;

	private final EngineAuthorization authorization;

	private final Clock clock;

	EngineRunningModels(RunningProcesses processes, MovePaths paths, @Lazy RuntimeService runtime, ModelLabels labels,
			EngineAuthorization authorization, Clock clock) {
		this.processes = processes;
		this.paths = paths;
		this.runtime = runtime;
		this.labels = labels;
		this.authorization = authorization;
		this.clock = clock;
	}

	@Override
	public List<RunningVersion> running(String key) {
		return this.processes.versions(key);
	}

	@Override
	public List<MoveGroup> check(String key, int from, int to) {
		MovePath path = path(key, from, to);
		Map<Optional<MoveObstacle>, Integer> counts = new HashMap<>();
		this.processes.waits(path.source(), path.variables(), this.clock.instant())
			.forEach((waits, cases) -> counts.merge(path.obstacle(waits), cases, Integer::sum));
		List<MoveGroup> groups = new ArrayList<>();
		counts.forEach((obstacle, cases) -> groups.add(new MoveGroup(obstacle.orElse(null), cases)));
		groups.sort((one, other) -> other.cases() - one.cases());
		return groups;
	}

	@Override
	public boolean isLive(String key, int version) {
		return this.processes.isLatest(key, version);
	}

	@Override
	public void requireComparable(String key, int from, int to) {
		path(key, from, to);
	}

	@Override
	public List<String> processes(String key, int version) {
		return this.processes.definition(key, version).map(this.processes::ids).orElse(List.of());
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean move(String process, String key, int from, int to) {
		MovePath path = path(key, from, to);
		this.processes.lock(process);
		// Before the rules look, so that what changes between the two is found to have
		// changed.
		List<Kept> before = this.processes.kept(process);
		Optional<Waits> waits = this.processes.waits(process, path.source(), path.variables(), this.clock.instant());
		waits.flatMap(path::obstacle).ifPresent((obstacle) -> {
			throw new MoveRefusedException(obstacle);
		});
		waits.ifPresent((known) -> migrate(process, path, before));
		return waits.isPresent();
	}

	@Override
	public Optional<String> nodeName(String key, int version, String node, Locale locale) {
		return this.processes.definition(key, version)
			.flatMap((definition) -> this.labels.step(definition, node, locale));
	}

	/** What was read before must still be true of what the engine has found and moved. */
	private void migrate(String process, MovePath path, List<Kept> before) {
		try {
			this.authorization.runWithout(() -> {
				this.runtime.newMigration(path.plan()).processInstanceIds(process).execute();
				return process;
			});
		}
		catch (MigratingProcessInstanceValidationException ex) {
			throw new MoveRefusedException(obstacle(ex));
		}
		List<Kept> added = new ArrayList<>(this.processes.kept(process));
		List<Kept> lost = before.stream().filter((thing) -> !added.remove(thing)).toList();
		added.removeIf((thing) -> !thing.node().isEmpty() && !path.carries(thing.node()));
		if (!lost.isEmpty() || !added.isEmpty()) {
			throw new IllegalStateException(
					"Process " + process + " would not wait for what it waits for: lost " + lost + ", added " + added);
		}
	}

	/** The rules of the engine that ours do not foresee. */
	private static MoveObstacle obstacle(MigratingProcessInstanceValidationException ex) {
		return ex.getValidationReport()
			.getActivityInstanceReports()
			.stream()
			.map((report) -> new MoveObstacle(Reason.STEP_CHANGED, report.getSourceScopeId(), ""))
			.findFirst()
			.orElse(new MoveObstacle(Reason.ENGINE_REFUSED, "", ""));
	}

	/** Found once; versions never change. */
	private MovePath path(String key, int from, int to) {
		return this.authorization.runWithout(() -> this.paths.between(key, from, to));
	}

}
