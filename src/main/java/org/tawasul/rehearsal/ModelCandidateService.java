package org.tawasul.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.directory.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits to be published: kept until it is published or discarded, whoever has sent
 * it. Callers check who may. Nothing here waits for a publication that is under way.
 */
@Service
@Transactional
public class ModelCandidateService {

	private final ModelCandidateRepository repository;

	private final ModelVersions versions;

	private final CurrentUser users;

	private final AuditTrail trail;

	private final Clock clock;

	ModelCandidateService(ModelCandidateRepository repository, ModelVersions versions, CurrentUser users,
			AuditTrail trail, Clock clock) {
		this.repository = repository;
		this.versions = versions;
		this.users = users;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Keeps files that an owner has sent. That is recorded: what they are tried on are
	 * real cases.
	 * @param by who
	 * @param files content by name
	 * @return where they are kept
	 */
	public UUID add(StaffUser by, Map<String, byte[]> files) {
		UUID id = UUID.randomUUID();
		this.repository.add(id, by.username(), this.clock.instant(), files);
		recordSent(id, files.keySet(), by);
		return id;
	}

	private void recordSent(UUID id, Collection<String> files, StaffUser by) {
		this.trail.record(AuditAction.MODEL_FILES_SENT, id.toString(),
				Map.of("files", String.join(", ", files), "by", by.username()));
	}

	/**
	 * What waits.
	 * @return the newest first
	 */
	@Transactional(readOnly = true)
	public List<ModelCandidate> all() {
		return this.repository.all();
	}

	/**
	 * How much waits.
	 * @return the number of candidates
	 */
	@Transactional(readOnly = true)
	public int count() {
		return this.repository.count();
	}

	/**
	 * Finds a candidate.
	 * @param id of it
	 * @return nothing once it is published or discarded
	 */
	@Transactional(readOnly = true)
	public Optional<ModelCandidate> find(UUID id) {
		return this.repository.find(id);
	}

	/**
	 * Publishes a candidate now.
	 * @param id of it
	 * @param note why
	 * @param by who
	 * @param read what they have read before
	 * @return false when it was published or discarded meanwhile
	 * @throws ModelRefusedException if the rules refuse it
	 * @throws CandidateBusyException while somebody else publishes or changes it
	 */
	public boolean publish(UUID id, String note, StaffUser by, PublicationBasis read) {
		Optional<ModelCandidate> candidate = this.repository.lock(id);
		candidate.ifPresent((found) -> publish(found, note, by, read));
		return candidate.isPresent();
	}

	/**
	 * Publishes an earlier version again.
	 * @param key of the process or table
	 * @param version which
	 * @param note why
	 * @param by who
	 * @param read as for {@link #publish}
	 * @throws ModelRefusedException if today's rules refuse it, or it is live
	 */
	public void bringBack(String key, int version, String note, StaffUser by, PublicationBasis read) {
		Map<String, byte[]> files = this.versions.files(key, version)
			.orElseThrow(() -> new IllegalArgumentException("There is no version " + version + " of " + key));
		record(this.versions.publish(files, note, by, valid(read, by)), note, by, files);
	}

	/**
	 * Has a candidate published at a time.
	 * @param id of it
	 * @param note why
	 * @param at when
	 * @param by who
	 * @param read as for {@link #publish}
	 * @return false when it was published or discarded meanwhile
	 * @throws CandidateBusyException while somebody else publishes or changes it
	 */
	public boolean plan(UUID id, String note, Instant at, StaffUser by, PublicationBasis read) {
		Optional<ModelCandidate> candidate = this.repository.lock(id);
		candidate.ifPresent((found) -> this.repository.plan(id, note, at, by.username(), valid(read, by)));
		return candidate.isPresent();
	}

	/**
	 * Takes a plan back; the candidate goes on waiting.
	 * @param id of it
	 * @throws CandidateBusyException while somebody else publishes or changes it
	 */
	public void cancel(UUID id) {
		this.repository.lock(id).ifPresent((found) -> this.repository.unplan(id, null, false, false));
	}

	/**
	 * Leaves one file out of a candidate: it stays as it is live. The last one stays.
	 * That is recorded as if the others had been sent: real cases are counted anew for
	 * them.
	 * @param id of the candidate
	 * @param file its name
	 * @param by who
	 * @throws CandidateBusyException while somebody else publishes or changes it
	 */
	public void leaveOut(UUID id, String file, StaffUser by) {
		this.repository.lock(id)
			.filter((found) -> found.publishAt() == null)
			.map(ModelCandidate::files)
			.filter((files) -> files.size() > 1 && files.containsKey(file))
			.ifPresent((files) -> {
				this.repository.removeFile(id, file);
				recordSent(id, files.keySet().stream().filter((name) -> !name.equals(file)).toList(), by);
			});
	}

	/**
	 * Discards a candidate.
	 * @param id of it
	 * @throws CandidateBusyException while somebody else publishes or changes it
	 */
	public void discard(UUID id) {
		this.repository.lock(id).ifPresent((found) -> this.repository.decide(id));
	}

	/**
	 * Waits until nobody publishes or changes what releases have brought, and keeps
	 * everybody from it until the transaction is over. Whoever publishes waits for the
	 * engine in the end, so this comes before that.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lockReleases() {
		this.repository.lockReleases();
	}

	/**
	 * Keeps what a release brings and must not publish itself. What was decided about the
	 * same files before is not asked again.
	 * @param bundle key of the process or table
	 * @param release fingerprint of its files
	 * @param files content by name
	 * @return whether it waits from now on
	 */
	public boolean keepRelease(String bundle, String release, Map<String, byte[]> files) {
		return this.repository.addOfRelease(UUID.randomUUID(), bundle, release, this.clock.instant(), files);
	}

	/**
	 * Publishes one whose time has come, as whoever has planned it and by the rules of
	 * this moment.
	 * @param id of it
	 * @throws ModelRefusedException if the rules refuse it by now
	 */
	void publishPlanned(UUID id) {
		this.repository.lock(id)
			.filter((found) -> found.publishAt() != null)
			.ifPresent((found) -> publish(found, found.note(), this.users.of(Objects.requireNonNull(found.plannedBy())),
					new PublicationBasis(found.compared(), found.confirmed())));
	}

	/** The next one whose time has come and that no other node is publishing. */
	Optional<UUID> nextDue() {
		return this.repository.lockDue(this.clock.instant()).map(ModelCandidate::id);
	}

	/**
	 * One whose time has come could not be published: it goes on waiting.
	 * @param why it was refused
	 */
	void giveUp(UUID id, RuntimeException why) {
		this.repository.lock(id)
			.filter((found) -> found.publishAt() != null)
			.ifPresent((found) -> this.repository.unplan(id, this.clock.instant(),
					why instanceof ModelUnconfirmedException, why instanceof ModelChangedException));
	}

	/** Whether what a planned publication replaces is what it was compared with. */
	@Transactional(readOnly = true)
	boolean isCompared(UUID id) {
		return this.repository.find(id)
			.filter((found) -> found.compared() == null
					|| found.compared().equals(this.versions.replaced(found.files())))
			.isPresent();
	}

	private void publish(ModelCandidate candidate, String note, StaffUser by, PublicationBasis read) {
		String deployment = this.versions.publish(candidate.files(), note, by, valid(read, by));
		this.repository.decide(candidate.id());
		record(deployment, note, by, candidate.files());
	}

	private static PublicationBasis valid(PublicationBasis read, StaffUser by) {
		return by.hasAnyRole(Role.ADMINISTRATOR) ? read : read.withoutConfirmation();
	}

	private void record(String deployment, String note, StaffUser by, Map<String, byte[]> files) {
		this.trail.record(AuditAction.DEPLOYMENT_CREATED, deployment,
				Map.of("name", note, "files", String.join(", ", files.keySet()), "by", by.username()));
	}

}
