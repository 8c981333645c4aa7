package org.tawasul.rehearsal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Files that wait to be published or discarded.
 *
 * @param id in addresses
 * @param bundle key of the process or table that a release brings; null for what an owner
 * has sent
 * @param sentBy user name of who has sent it; null for a release
 * @param sentAt when
 * @param note why it is to be published; empty until somebody has said so
 * @param publishAt when it is to be published; null unless that is planned
 * @param plannedBy user name of who has planned that
 * @param confirmed {@link BrokenPromises#fingerprint()} of what an administrator gives up
 * for the planned publication; empty for nothing
 * @param compared {@link ModelVersions#replaced} of what whoever has planned the
 * publication has compared the files with; null unless one is planned, and where an
 * earlier release has planned it
 * @param missedAt when a planned publication was refused; null if none was
 * @param unconfirmed whether that was because it takes away what nobody has confirmed
 * @param outdated whether that was because something else was live by then
 * @param files content by name
 */
public record ModelCandidate(UUID id, @Nullable String bundle, @Nullable String sentBy, Instant sentAt, String note,
		@Nullable Instant publishAt, @Nullable String plannedBy, String confirmed, @Nullable String compared,
		@Nullable Instant missedAt, boolean unconfirmed, boolean outdated, Map<String, byte[]> files) {

	/**
	 * Whether a release of the system has brought it.
	 * @return false for what an owner has sent
	 */
	public boolean ofRelease() {
		return this.bundle != null;
	}

}
