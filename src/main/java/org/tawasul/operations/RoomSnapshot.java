package org.tawasul.operations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What is in the room at a moment.
 *
 * @param cases the newest first, {@link #MAX} at most
 * @param more whether there are more open ones than that
 * @param revision the same for the same content, on every node
 */
public record RoomSnapshot(List<UrgentCase> cases, boolean more, String revision) {

	/** Maximum number of incidents in the room. */
	public static final int MAX = 100;

	static RoomSnapshot of(List<UrgentCase> found) {
		List<UrgentCase> shown = List.copyOf(found.subList(0, Math.min(found.size(), MAX)));
		boolean more = found.size() > MAX;
		return new RoomSnapshot(shown, more,
				UUID.nameUUIDFromBytes((shown + " " + more).getBytes(StandardCharsets.UTF_8)).toString());
	}

}
