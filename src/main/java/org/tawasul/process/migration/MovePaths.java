package org.tawasul.process.migration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.xml.ModelException;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.diagram.NeededVariables;
import org.tawasul.process.contract.diagram.ParallelPlaces;
import org.tawasul.process.migration.MovePath.DrawnVersion;
import org.tawasul.rehearsal.ModelVersions;
import org.tawasul.rehearsal.move.VersionsNotComparableException;

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

	private final RunningProcesses processes;

	/**
	 * By the ids of both definitions: a number may be given again after a version is
	 * deleted.
	 */
	private final Cache<List<String>, MovePath> paths = Caffeine.newBuilder().maximumSize(MAX_PATHS).build();

	MovePaths(@Lazy RepositoryService repository, @Lazy RuntimeService runtime, ModelVersions versions,
			RunningProcesses processes) {
		this.repository = repository;
		this.runtime = runtime;
		this.versions = versions;
		this.processes = processes;
	}

	/**
	 * The path from one version to another.
	 * @throws VersionsNotComparableException when the versions are to blame, which no
	 * later try changes; anything else, such as a database that is away, is thrown as it
	 * is
	 */
	MovePath between(String key, int from, int to) {
		try {
			List<String> ids = List.of(definition(key, from), definition(key, to));
			return this.paths.get(ids, (unknown) -> find(key, ids.get(0), from, ids.get(1), to));
		}
		catch (RuntimeException ex) {
			throw isOfVersions(ex) ? new VersionsNotComparableException(key, from, to, ex) : ex;
		}
	}

	/** The engine wraps whatever it meets, a lost connection, too. */
	private static boolean isOfVersions(Throwable thrown) {
		return ExceptionUtils.getThrowableList(thrown)
			.stream()
			.anyMatch((cause) -> cause instanceof MigrationPlanValidationException || cause instanceof ModelException
					|| cause instanceof ParseException || cause instanceof NotFoundException
					|| cause instanceof NullValueException || cause instanceof IncompleteVersionException);
	}

	private MovePath find(String key, String source, int from, String target, int to) {
		DrawnVersion left = version(key, source, from);
		DrawnVersion entered = version(key, target, to);
		return new MovePath(plan(source, target, left.events(), entered.events()), left, entered);
	}

	private DrawnVersion version(String key, String definition, int number) {
		DeploymentFiles files = this.versions.files(key, number)
			.map(DeploymentFiles::read)
			.orElseThrow(() -> incomplete(number));
		return new DrawnVersion(new DrawnEvents(this.repository.getBpmnModelInstance(definition)),
				ParallelPlaces.of(files, key).orElseThrow(() -> incomplete(number)),
				NeededVariables.of(files, key).orElseThrow(() -> incomplete(number)));
	}

	private static IncompleteVersionException incomplete(int version) {
		return new IncompleteVersionException("Version " + version + " is not there as a whole");
	}

	private String definition(String key, int version) {
		return this.processes.definition(key, version)
			.orElseThrow(() -> new IncompleteVersionException("There is no version " + version));
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

	/** Something of a version is not kept. */
	private static final class IncompleteVersionException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		IncompleteVersionException(String message) {
			super(message);
		}

	}

}
