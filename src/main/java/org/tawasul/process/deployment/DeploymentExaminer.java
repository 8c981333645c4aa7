package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.process.ProcessProperties;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.deployment.LiveModels.LiveBundle;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Says what files would be live together if they were deployed now, and what is wrong
 * with that.
 */
@Component
class DeploymentExaminer {

	/**
	 * Rules about what the outside relies on. An administrator may decide against them.
	 */
	static final String PROMISE = "promised-";

	private final ModelValidator validator;

	private final ModelValidator releases;

	private final LiveModels live;

	DeploymentExaminer(Map<String, JavaDelegate> actions, ProcessProperties properties, LiveModels live,
			ObjectProvider<MinistryDirectory> ministry) {
		this.validator = new ModelValidator(actions.keySet(), properties.allKeys(),
				(code) -> ministry.getObject().unit(code).isPresent());
		this.releases = new ModelValidator(actions.keySet(), properties.allKeys());
		this.live = live;
	}

	/** Files as they are, whatever is live. */
	List<ModelViolation> validate(Map<String, byte[]> files) {
		return this.validator.validate(files);
	}

	/**
	 * Files of a release: whole, and the first ones that are live. The units that its
	 * tables name are those of the demo ministry.
	 */
	Examination ofRelease(Map<String, byte[]> files) {
		Map<Boolean, List<ModelViolation>> found = this.releases.validate(files)
			.stream()
			.collect(Collectors.partitioningBy(DeploymentExaminer::isPromise));
		return new Examination(files, List.of(), List.of(), found.getOrDefault(false, List.of()),
				found.getOrDefault(true, List.of()), true);
	}

	/**
	 * Files that somebody deploys.
	 * @param sent content by name
	 * @return the completed whole
	 */
	Examination examine(Map<String, byte[]> sent) {
		List<LiveBundle> bundles = this.live.bundles();
		BundleCompletion completion = complete(sent, bundles);
		List<ModelViolation> violations = new ArrayList<>(validate(completion.files()));
		violations.addAll(completion.conflicts());
		List<ModelViolation> promises = new ArrayList<>(
				violations.stream().filter(DeploymentExaminer::isPromise).toList());
		violations.removeAll(promises);
		if (!promises.isEmpty()) {
			// What an administrator has given up is no news with the next change.
			completion.completed().forEach((bundle) -> promises.removeAll(validate(bundle.files())));
		}
		return new Examination(completion.files(), completion.completed(), completion.changed(), violations, promises,
				isEffective(sent, bundles, completion));
	}

	/**
	 * Files that somebody deploys, whatever is wrong with them.
	 * @param sent content by name
	 * @return the whole, without having been looked at
	 */
	BundleCompletion complete(Map<String, byte[]> sent) {
		return complete(sent, this.live.bundles());
	}

	/** {@link ReplacedFiles#fingerprint} of what files would replace now. */
	String replaced(Map<String, byte[]> sent) {
		return ReplacedFiles.fingerprint(sent, complete(sent), this.live.tables());
	}

	private BundleCompletion complete(Map<String, byte[]> sent, List<LiveBundle> bundles) {
		return BundleCompletion.of(new TreeMap<>(sent), bundles, this.live::panelOf);
	}

	private static boolean isPromise(ModelViolation violation) {
		return violation.rule().startsWith(PROMISE);
	}

	/** Whether new processes, or features that ask tables, get anything else. */
	private boolean isEffective(Map<String, byte[]> sent, List<LiveBundle> bundles, BundleCompletion completion) {
		if (completion.changing() || sent.keySet().stream().noneMatch(DeclaredNames::isKnown)) {
			return true;
		}
		Set<String> live = new TreeSet<>();
		bundles.forEach((bundle) -> bundle.names().values().forEach(live::addAll));
		return sent.entrySet()
			.stream()
			.anyMatch((file) -> DeclaredNames.of(file.getKey(), file.getValue())
				.map((names) -> names.stream().anyMatch((name) -> isNew(name, file.getValue(), live)))
				.orElse(true));
	}

	private boolean isNew(String name, byte[] content, Set<String> live) {
		if (name.startsWith("process ")) {
			return !live.contains(name);
		}
		String key = name.replace("decision ", "");
		return ProcessDeployer.TABLES.contains(key + ".dmn") && this.live.table(key)
			.map((table) -> table.files().values().stream().noneMatch((known) -> Arrays.equals(known, content)))
			.orElse(true);
	}

	/**
	 * What would be live.
	 *
	 * @param files all of a deployment, content by name
	 * @param completed the models that the files belong to, as they are live now
	 * @param changed what gets a version that differs, as it is live now; tables that no
	 * model names are not among them
	 * @param violations what is wrong with it
	 * @param promises what it takes away that the outside relies on
	 * @param effective whether anything is different for new cases
	 */
	record Examination(Map<String, byte[]> files, List<LiveBundle> completed, List<LiveBundle> changed,
			List<ModelViolation> violations, List<ModelViolation> promises, boolean effective) {

	}

}
