package org.tawasul.process.migration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.diagram.NeededVariables;
import org.tawasul.process.contract.diagram.ParallelPlaces;
import org.tawasul.rehearsal.ModelVersions;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Finds out how versions of a model differ for what runs with them. Versions never
 * change, so each path is found once.
 */
@Component
class MovePaths {

	private static final int MAX_PATHS = 100;

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final ModelVersions versions;

	/** By the ids of both definitions. */
	private final Cache<List<String>, MovePath> paths = Caffeine.newBuilder().maximumSize(MAX_PATHS).build();

	MovePaths(@Lazy RepositoryService repository, @Lazy RuntimeService runtime, ModelVersions versions) {
		this.repository = repository;
		this.runtime = runtime;
		this.versions = versions;
	}

	/** The path between two definitions, whose versions are given too. */
	MovePath between(String key, String source, int from, String target, int to) {
		return this.paths.get(List.of(source, target), (ids) -> {
			DrawnEvents left = new DrawnEvents(this.repository.getBpmnModelInstance(source));
			DrawnEvents entered = new DrawnEvents(this.repository.getBpmnModelInstance(target));
			Optional<DeploymentFiles> before = files(key, from);
			Optional<DeploymentFiles> after = files(key, to);
			return new MovePath(plan(source, target, left, entered), left, entered, beside(before, key),
					beside(after, key), needed(before, key), needed(after, key));
		});
	}

	/**
	 * What has the same id and kind is the same, except events that wait for another
	 * message, another kind of time, or end what they did not: the engine would let them
	 * wait for what they waited for.
	 */
	private MigrationPlan plan(String source, String target, DrawnEvents left, DrawnEvents entered) {
		MigrationPlan generated = this.runtime.createMigrationPlan(source, target).mapEqualActivities().build();
		List<MigrationInstruction> same = generated.getInstructions()
			.stream()
			.filter((instruction) -> MovePath.awaitsSame(left, entered, instruction.getSourceActivityId()))
			.toList();
		if (same.size() == generated.getInstructions().size()) {
			return generated;
		}
		// What stands on something, or in it, cannot be carried over without it.
		while (true) {
			try {
				return plan(source, target, same);
			}
			catch (MigrationPlanValidationException ex) {
				Set<String> refused = ex.getValidationReport()
					.getInstructionReports()
					.stream()
					.map((report) -> report.getMigrationInstruction().getSourceActivityId())
					.collect(Collectors.toSet());
				List<MigrationInstruction> fewer = same.stream()
					.filter((instruction) -> !refused.contains(instruction.getSourceActivityId()))
					.toList();
				if (fewer.size() == same.size()) {
					throw ex;
				}
				same = fewer;
			}
		}
	}

	private MigrationPlan plan(String source, String target, List<MigrationInstruction> same) {
		MigrationPlanBuilder builder = this.runtime.createMigrationPlan(source, target);
		for (MigrationInstruction instruction : same) {
			MigrationInstructionBuilder next = builder.mapActivities(instruction.getSourceActivityId(),
					instruction.getTargetActivityId());
			builder = instruction.isUpdateEventTrigger() ? next.updateEventTrigger() : next;
		}
		return builder.build();
	}

	private Optional<DeploymentFiles> files(String key, int version) {
		return this.versions.files(key, version).map(DeploymentFiles::read);
	}

	private static @Nullable NeededVariables needed(Optional<DeploymentFiles> files, String key) {
		return files.flatMap((read) -> NeededVariables.of(read, key)).orElse(null);
	}

	private static @Nullable ParallelPlaces beside(Optional<DeploymentFiles> files, String key) {
		return files.flatMap((read) -> ParallelPlaces.of(read, key)).orElse(null);
	}

}
