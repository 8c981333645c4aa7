package org.tawasul.attachment;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.tawasul.attachment.store.StoreKind;

import org.springframework.stereotype.Component;

/**
 * Clears away what nobody needs: files of forms that were never sent, files whose way
 * into the store broke off (a node died), files whose way out did, and the content of
 * harmful ones. Asked again and again; what the store refuses now comes next time.
 */
@Component
class AttachmentCleanupJob {

	private final AttachmentRows rows;

	private final AttachmentRemover departures;

	private final AttachmentProperties settings;

	private final Clock clock;

	AttachmentCleanupJob(AttachmentRows rows, AttachmentRemover departures, AttachmentProperties settings,
			Clock clock) {
		this.rows = rows;
		this.departures = departures;
		this.settings = settings;
		this.clock = clock;
	}

	void run() {
		Instant now = this.clock.instant();
		Set<StoreKind> away = EnumSet.noneOf(StoreKind.class);
		each(this.rows.leftOver(now.minus(this.settings.draftsKept()), now.minus(this.settings.unfinishedKept())), away,
				(file) -> !this.rows.dismissLeftOver(file.attachment().id()) || this.departures.remove(file));
		each(this.rows.harmful(), away, this.departures::removeContent);
	}

	/** A store that is away is not asked again for every file. */
	private static void each(List<StoredFile> files, Set<StoreKind> away, Predicate<StoredFile> work) {
		for (StoredFile file : files) {
			if (!away.contains(file.store()) && !work.test(file)) {
				away.add(file.store());
			}
		}
	}

}
