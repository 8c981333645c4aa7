package org.tawasul.process.trial;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.deadline.WorkingCalendar;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.UnitKind;
import org.tawasul.language.Messages;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.contract.DeclaredLabels;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelViolation;
import org.tawasul.process.contract.ModelXml;
import org.tawasul.process.engine.EngineClock;
import org.w3c.dom.Element;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries the models among files that somebody wants to deploy, with the real tables,
 * actions and rules, in a transaction of its own that is rolled back: nobody else sees
 * anything of it, no job of it is run by anybody else, no message goes out. Numbers of
 * cases that it used stay unused.
 */
@Component
public class ModelTrial {

	private static final Logger log = LoggerFactory.getLogger(ModelTrial.class);

	/**
	 * Of what is deployed to be tried. Only the application itself may call a deployment
	 * so: nothing is completed or asked again, and nothing waits for it.
	 */
	public static final String SOURCE = "trial";

	private final RepositoryService repository;

	private final TrialOptions options;

	private final TrialInvariants invariants;

	private final List<TrialSubject> subjects;

	private final TrialProperties trial;

	private final MinistryDirectory ministry;

	private final EngineAuthorization authorization;

	private final EntityManager entities;

	private final WorkingCalendar calendar;

	private final Clock clock;

	private final EngineClock engineClock;

	private final Messages messages;

	private final MeterRegistry meters;

	private final TransactionTemplate transaction;

	ModelTrial(@Lazy RepositoryService repository, TrialOptions options, TrialInvariants invariants,
			List<TrialSubject> subjects, TrialProperties trial, MinistryDirectory ministry,
			EngineAuthorization authorization, EntityManager entities, WorkingCalendar calendar, Clock clock,
			EngineClock engineClock, Messages messages, MeterRegistry meters, PlatformTransactionManager transactions) {
		this.repository = repository;
		this.options = options;
		this.invariants = invariants;
		this.subjects = List.copyOf(subjects);
		this.trial = trial;
		this.ministry = ministry;
		this.authorization = authorization;
		this.entities = entities;
		this.calendar = calendar;
		this.clock = clock;
		this.engineClock = engineClock;
		this.messages = messages;
		this.meters = meters;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Tries files that keep the contract.
	 * @param files all that would be live together, content by name
	 * @return what does not hold on the ways through them, by the steps where it does
	 * not; empty when all holds, no such model is among the files, or the ministry has no
	 * units yet
	 */
	public List<ModelViolation> findFaults(Map<String, byte[]> files) {
		return findFaults(files, this.trial.limit());
	}

	List<ModelViolation> findFaults(Map<String, byte[]> files, Duration limit) {
		return tryOut(files, limit).violations();
	}

	/**
	 * Tries files that keep the contract, and tells the ways as well.
	 * @param files all that would be live together, content by name
	 * @return what was found, with times by the working calendar as if the cases came in
	 * with the next working day; nothing was tried when no such model is among the files,
	 * or the ministry has no units yet
	 * @throws TrialOvertakenException if another version went live meanwhile
	 */
	public TrialResult tryOut(Map<String, byte[]> files) {
		return tryOut(files, this.trial.limit());
	}

	TrialResult tryOut(Map<String, byte[]> files, Duration limit) {
		return tryOut(files, limit, (start) -> true);
	}

	/** With some of what models are tried with. */
	TrialResult tryOut(Map<String, byte[]> files, Duration limit, Predicate<TrialStart> with) {
		Map<String, String> models = new TreeMap<>();
		Map<String, Element> elements = new TreeMap<>();
		DeploymentFiles.read(files).models().forEach((file, model) -> ModelXml.elements(model).forEach((element) -> {
			elements.putIfAbsent(element.getAttribute("id"), element);
			if (isTried(element)) {
				models.put(element.getAttribute("id"), file);
			}
		}));
		TrialWords words = new TrialWords(DeclaredLabels.of(files), this.messages, this.ministry);
		List<Found> found = new ArrayList<>();
		List<ResourceDefinition> deployed = new ArrayList<>();
		List<TrialPath> paths = new ArrayList<>();
		List<TrialWalks> all = new ArrayList<>();
		Set<String> untried = new LinkedHashSet<>();
		Optional<String> region = region();
		if (!models.isEmpty() && region.isPresent()) {
			rolledBack(models.keySet(), deployed, () -> {
				deployed.addAll(deploy(files));
				long until = System.nanoTime() + limit.toNanos();
				models.forEach((key, file) -> {
					TrialTime time = new TrialTime(this.clock, this.engineClock, this.calendar);
					TrialPaths walked = new TrialPaths(time);
					TrialSubject subject = subject(key).orElseThrow();
					TrialWalks walks = new TrialWalks(this.options, this.invariants, subject, this.entities, walked,
							until);
					all.add(walks);
					List<TrialStart> starts = subject.starts(key, region.get()).stream().filter(with).toList();
					Stream.concat(this.invariants.ofStarts(key).stream(), walk(walks, time, starts).stream())
						.forEach((fault) -> found.add(new Found(file, key, fault)));
					paths.addAll(walked.all());
					untried.addAll(walks.untried(starts));
					untried.addAll(subject.impossible(key));
				});
			});
		}
		// What puts it into words reads from the database, which may have refused
		// something.
		List<TrialResult.Fault> faults = found.stream()
			.map((one) -> new TrialResult.Fault(violation(one, elements, words), one.fault().way()))
			.toList();
		TrialResult result = new TrialResult(faults, paths, all.stream().mapToInt(TrialWalks::steps).sum(),
				!all.isEmpty() && all.stream().allMatch(TrialWalks::complete), List.copyOf(untried));
		report(result, models.keySet(), limit);
		return result;
	}

	/**
	 * Whether there is anything to try.
	 * @param files all that would be live together, content by name
	 * @return false when no such model is among them
	 */
	public boolean concerns(Map<String, byte[]> files) {
		return DeploymentFiles.read(files)
			.models()
			.values()
			.stream()
			.anyMatch((model) -> ModelXml.elements(model).stream().anyMatch(this::isTried));
	}

	private boolean isTried(Element element) {
		return "process".equals(element.getLocalName()) && subject(element.getAttribute("id")).isPresent();
	}

	private Optional<TrialSubject> subject(String process) {
		return this.subjects.stream().filter((subject) -> subject.processKeys().contains(process)).findFirst();
	}

	/** A trial that is cut short has not refused what it did not come to. */
	private void report(TrialResult result, Set<String> models, Duration limit) {
		String outcome = (result.steps() == 0 && result.faults().isEmpty()) ? "untried"
				: !result.faults().isEmpty() ? "faults" : result.complete() ? "complete" : "cut-short";
		this.meters.counter("tawasul.models.trials", "outcome", outcome).increment();
		if (outcome.equals("cut-short")) {
			log.warn("The trial of {} was cut short after {} and {} steps: ways of it are untried.", models, limit,
					result.steps());
		}
	}

	private static List<TrialFault> walk(TrialWalks walks, TrialTime time, List<TrialStart> starts) {
		try {
			return walks.through(starts);
		}
		finally {
			time.end();
		}
	}

	/** One that has a directorate; before the ministry's units are there, none. */
	private Optional<String> region() {
		return this.ministry.unitsOfKind(UnitKind.DIRECTORATE)
			.stream()
			.flatMap((unit) -> Stream.ofNullable(unit.region()))
			.findFirst();
	}

	private List<ResourceDefinition> deploy(Map<String, byte[]> files) {
		DeploymentBuilder builder = this.repository.createDeployment().name("trial").source(SOURCE);
		files.forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
		DeploymentWithDefinitions deployed = builder.deployWithResult();
		return Stream
			.concat(Stream.ofNullable(deployed.getDeployedProcessDefinitions()),
					Stream.ofNullable(deployed.getDeployedDecisionDefinitions()))
			.<ResourceDefinition>flatMap(List::stream)
			.toList();
	}

	/** What fails may be about another version as well. */
	private void rolledBack(Set<String> models, List<ResourceDefinition> deployed, Runnable work) {
		try {
			this.authorization.runWithout(() -> this.transaction.execute((status) -> {
				status.setRollbackOnly();
				work.run();
				return deployed;
			}));
		}
		catch (RuntimeException ex) {
			if (ex instanceof OptimisticLockingException || isOvertaken(deployed)) {
				throw new TrialOvertakenException(models, ex);
			}
			throw ex;
		}
		if (isOvertaken(deployed)) {
			throw new TrialOvertakenException(models, null);
		}
	}

	/**
	 * The engine numbers versions. While a trial goes on, another deployment gives the
	 * same number or a higher one to what is live from then on, and a walk may have begun
	 * with that.
	 */
	private boolean isOvertaken(List<ResourceDefinition> deployed) {
		return this.authorization.runWithout(() -> deployed.stream()
			.anyMatch((tried) -> live(tried).stream().anyMatch((live) -> live.getVersion() >= tried.getVersion())));
	}

	private List<? extends ResourceDefinition> live(ResourceDefinition tried) {
		return (tried instanceof ProcessDefinition)
				? this.repository.createProcessDefinitionQuery()
					.processDefinitionKey(tried.getKey())
					.latestVersion()
					.list()
				: this.repository.createDecisionDefinitionQuery()
					.decisionDefinitionKey(tried.getKey())
					.latestVersion()
					.list();
	}

	private static ModelViolation violation(Found found, Map<String, Element> elements, TrialWords words) {
		TrialFault fault = found.fault();
		String element = elements.containsKey(fault.element()) ? fault.element() : found.model();
		return ModelViolation
			.at(found.file(), Objects.requireNonNull(elements.get(element)), fault.rule(), fault.detail())
			.saying(List.of(words.of(fault)));
	}

	/**
	 * What was found in a model.
	 *
	 * @param file its file
	 * @param model its key
	 * @param fault what was found
	 */
	private record Found(String file, String model, TrialFault fault) {

	}

}
