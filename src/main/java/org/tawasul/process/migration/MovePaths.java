package org.tawasul.process.migration;

import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.diagram.NeededVariables;
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
			return new MovePath(plan(source, target, left, entered), left, entered, needed(key, from).orElse(null),
					needed(key, to).orElse(null));
		});
	}

	/**
	 * What has the same id and kind is the same, except events that wait for another
	 * message: the engine would let them wait for the old one for ever.
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
		MigrationPlanBuilder builder = this.runtime.createMigrationPlan(source, target);
		for (MigrationInstruction instruction : same) {
			MigrationInstructionBuilder next = builder.mapActivities(instruction.getSourceActivityId(),
					instruction.getTargetActivityId());
			builder = instruction.isUpdateEventTrigger() ? next.updateEventTrigger() : next;
		}
		return builder.build();
	}

	private Optional<NeededVariables> needed(String key, int version) {
		return this.versions.files(key, version)
			.flatMap((files) -> NeededVariables.of(DeploymentFiles.read(files), key));
	}

}
