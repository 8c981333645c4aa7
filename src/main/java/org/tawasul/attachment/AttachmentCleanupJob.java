package org.tawasul.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tawasul.attachment.store.StoreKind;

/**
 * Removes files that nobody needs: those of forms that were never sent, those that were
 * stored or removed in part (a node died), and the content of harmful ones. What a store
 * refuses now is tried again in the next run.
 */
@Component
class AttachmentCleanupJob {

	private static final Limit BATCH = Limit.of(1000);

	/** Long enough to fill a form in. */
	private static final Duration DRAFTS_KEPT_AT_LEAST = Duration.ofHours(1);

	private final AttachmentRepository repository;

	private final AttachmentRemover remover;

	private final AttachmentProperties properties;

	private final Clock clock;

	AttachmentCleanupJob(AttachmentRepository repository, AttachmentRemover remover, AttachmentProperties properties,
			Clock clock) {
		this.repository = repository;
		this.remover = remover;
		this.properties = properties;
		this.clock = clock;
	}

	void run() {
		Instant now = this.clock.instant();
		Set<StoreKind> unavailable = EnumSet.noneOf(StoreKind.class);
		each(this.repository.findAbandonedDrafts(now.minus(this.properties.draftsKept()), BATCH), unavailable,
				this::removeAbandoned);
		each(surplusDrafts(now), unavailable, this::removeAbandoned);
		each(this.repository.findUnfinished(now.minus(this.properties.unfinishedKept()), BATCH), unavailable,
				this::removeAbandoned);
		each(this.repository.findInfectedWithContent(BATCH), unavailable, this.remover::removeContent);
	}

	/** Whoever sends files and no form takes the room of the longest abandoned ones. */
	private List<Attachment> surplusDrafts(Instant now) {
		long surplus = this.repository.sizeOfDrafts() - this.properties.draftsInAll().toBytes();
		List<Attachment> files = new ArrayList<>();
		if (surplus > 0) {
			for (Attachment file : this.repository.findAbandonedDrafts(now.minus(DRAFTS_KEPT_AT_LEAST), BATCH)) {
				if (surplus <= 0) {
					break;
				}
				files.add(file);
				surplus -= file.size();
			}
		}
		return files;
	}

	private boolean removeAbandoned(Attachment file) {
		return this.repository.dismissAbandoned(file.id()) == 0 || this.remover.remove(file);
	}

	/** An unavailable store is not asked again for every file. */
	private static void each(List<Attachment> files, Set<StoreKind> unavailable, Predicate<Attachment> work) {
		for (Attachment file : files) {
			if (!unavailable.contains(file.store()) && !work.test(file)) {
				unavailable.add(file.store());
			}
		}
	}

}
