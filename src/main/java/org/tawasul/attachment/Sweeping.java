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
class Sweeping {

	private final AttachmentRows rows;

	private final Departures departures;

	private final AttachmentSettings settings;

	private final Clock clock;

	Sweeping(AttachmentRows rows, Departures departures, AttachmentSettings settings, Clock clock) {
		this.rows = rows;
		this.departures = departures;
		this.settings = settings;
		this.clock = clock;
	}

	void sweep() {
		Instant now = this.clock.instant();
		Set<StoreKind> away = EnumSet.noneOf(StoreKind.class);
		each(this.rows.leftOver(now.minus(this.settings.draftsKept()), now.minus(this.settings.unfinishedKept())), away,
				(file) -> !this.rows.dismissLeftOver(file.attachment().id()) || this.departures.clear(file));
		each(this.rows.harmful(), away, this.departures::empty);
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
