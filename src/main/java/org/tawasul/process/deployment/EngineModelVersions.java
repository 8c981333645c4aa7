package org.tawasul.process.deployment;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.decision.TableReplay;
import org.tawasul.process.deployment.DeploymentExaminer.Examination;
import org.tawasul.process.deployment.LiveModels.LiveBundle;
import org.tawasul.rehearsal.AffectedCases;
import org.tawasul.rehearsal.BrokenPromises;
import org.tawasul.rehearsal.ComparedFiles;
import org.tawasul.rehearsal.FileComparison;
import org.tawasul.rehearsal.FormPreview;
import org.tawasul.rehearsal.LiveModel;
import org.tawasul.rehearsal.ModelChangedException;
import org.tawasul.rehearsal.ModelRefusedException;
import org.tawasul.rehearsal.ModelTrialBusyException;
import org.tawasul.rehearsal.ModelUnconfirmedException;
import org.tawasul.rehearsal.ModelVersion;
import org.tawasul.rehearsal.ModelVersions;
import org.tawasul.rehearsal.PublicationBasis;
import org.tawasul.rehearsal.Rehearsal;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The models that the engine has, for the pages about them, and publishing from there.
 */
@Component
class EngineModelVersions implements ModelVersions {

	/** Of deployments that pages make; others have another, or none. */
	private static final String SOURCE = "desk";

	private final RepositoryService repository;

	private final LiveModels live;

	private final DeploymentExaminer examiner;

	private final DeploymentValidator validator;

	private final DeploymentBasis basis;

	private final DeploymentJournal journal;

	private final EngineAuthorization authorization;

	private final ChangedTables tables;

	private final FormPreviews forms;

	private final TableReplay replay;

	EngineModelVersions(@Lazy RepositoryService repository, LiveModels live, DeploymentExaminer examiner,
			DeploymentValidator validator, DeploymentBasis basis, DeploymentJournal journal,
			EngineAuthorization authorization, ChangedTables tables, FormPreviews forms, @Lazy TableReplay replay) {
		this.repository = repository;
		this.live = live;
		this.examiner = examiner;
		this.validator = validator;
		this.basis = basis;
		this.journal = journal;
		this.authorization = authorization;
		this.tables = tables;
		this.forms = forms;
		this.replay = replay;
	}

	@Override
	public List<LiveModel> live() {
		return this.authorization
			.runWithout(() -> Stream.concat(this.live.bundles().stream(), this.live.tables().stream())
				.flatMap((bundle) -> model(bundle).stream())
				.toList());
	}

	@Override
	public Optional<LiveModel> live(String key) {
		return this.authorization.runWithout(() -> this.live.bundles()
			.stream()
			.filter((bundle) -> bundle.key().equals(key))
			.findFirst()
			.flatMap(this::model));
	}

	private Optional<LiveModel> model(LiveBundle bundle) {
		return versions(bundle.key(), 1).stream()
			.findFirst()
			.map((version) -> new LiveModel(bundle.key(), bundle.name(), bundle.table(), version,
					List.copyOf(bundle.files().keySet())));
	}

	@Override
	public List<ModelVersion> versions(String key, int max) {
		return this.authorization.runWithout(() -> {
			List<? extends ResourceDefinition> found = definitions(key, max);
			Map<String, DeploymentJournal.Entry> entries = this.journal
				.entries(found.stream().map(ResourceDefinition::getDeploymentId).toList());
			List<ModelVersion> versions = new ArrayList<>();
			found.forEach((definition) -> versions.add(version(definition,
					entries.getOrDefault(definition.getDeploymentId(), DeploymentJournal.Entry.UNKNOWN),
					versions.isEmpty())));
			return versions;
		});
	}

	@Override
	public Optional<Map<String, byte[]>> files(String key, int version) {
		return this.authorization.runWithout(() -> this.live.version(key, version).map(LiveBundle::files));
	}

	@Override
	public Rehearsal rehearse(Map<String, byte[]> files) {
		return this.authorization.runWithout(() -> {
			Examination found = this.examiner.examine(files);
			ChangedTables.Found changed = this.tables.of(found);
			Map<String, byte[]> before = this.live.replacedBy(files, found.completed());
			return new Rehearsal(found.violations(), new BrokenPromises(found.promises()),
					new ComparedFiles(before, found.files()), found.effective(),
					found.changed().stream().map(LiveBundle::name).toList(), compare(before, found.files()),
					this.replay.compare(changed.played()), changed.unplayed(), changed.partial(),
					this.forms.between(before, found.files()));
		});
	}

	@Override
	public BrokenPromises promises(Map<String, byte[]> files) {
		return this.authorization.runWithout(() -> new BrokenPromises(this.examiner.examine(files).promises()));
	}

	@Override
	public String replaced(Map<String, byte[]> files) {
		return this.authorization.runWithout(() -> this.examiner.replaced(files));
	}

	@Override
	public List<FormPreview> forms(Map<String, byte[]> files) {
		return this.authorization.runWithout(() -> {
			Examination found = this.examiner.examine(files);
			return this.forms.between(this.live.replacedBy(files, found.completed()), found.files());
		});
	}

	@Override
	public Optional<AffectedCases> affected(Map<String, byte[]> files, String table, String group) {
		return this.authorization
			.runWithout(() -> this.replay.cases(this.tables.of(this.examiner.examine(files)).played(), table, group));
	}

	@Override
	public List<FileComparison> compare(Map<String, byte[]> before, Map<String, byte[]> after) {
		return FileDifference.between(before, after);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public String publish(Map<String, byte[]> files, String note, StaffUser by, PublicationBasis read) {
		DeploymentBuilder builder = this.repository.createDeployment().name(note).source(SOURCE);
		files.forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
		List<String> deployed = new ArrayList<>();
		try {
			this.authorization.runAs(by.username(), by.groups(),
					() -> deployed.add(this.basis.comparedWith(read.replaced(),
							() -> this.validator.confirmed(read.confirmed(), () -> builder.deploy().getId()))));
		}
		catch (ProcessEngineException ex) {
			String reason = String.valueOf(ex.getMessage());
			if (TrialBusyException.isBehind(ex)) {
				throw new ModelTrialBusyException(reason, ex);
			}
			if (ChangedMeanwhileException.isBehind(ex)) {
				throw new ModelChangedException(reason, ex);
			}
			if (UnconfirmedException.isBehind(ex)) {
				throw new ModelUnconfirmedException(reason, ex);
			}
			throw new ModelRefusedException(reason, ex, TrialRefusedException.triedFor(ex).orElse(null));
		}
		return deployed.get(0);
	}

	private List<? extends ResourceDefinition> definitions(String key, int max) {
		if (ProcessDeployer.TABLES.contains(key + ".dmn")) {
			return this.repository.createDecisionDefinitionQuery()
				.decisionDefinitionKey(key)
				.withoutTenantId()
				.orderByDecisionDefinitionVersion()
				.desc()
				.listPage(0, max);
		}
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.withoutTenantId()
			.orderByProcessDefinitionVersion()
			.desc()
			.listPage(0, max);
	}

	private ModelVersion version(ResourceDefinition definition, DeploymentJournal.Entry entry, boolean newest) {
		Deployment deployment = this.repository.createDeploymentQuery()
			.deploymentId(definition.getDeploymentId())
			.singleResult();
		boolean release = ProcessDeployer.SOURCE.equals(deployment.getSource());
		return new ModelVersion(definition.getVersion(), tag(definition), deployment.getDeploymentTime().toInstant(),
				entry.by(), release ? "" : Objects.requireNonNullElse(deployment.getName(), ""), release, newest,
				entry.tried());
	}

	private static @Nullable String tag(ResourceDefinition definition) {
		return (definition instanceof ProcessDefinition model) ? model.getVersionTag()
				: (definition instanceof DecisionDefinition table) ? table.getVersionTag() : null;
	}

}
