package org.tawasul.attachment.sanitizer.video;

import java.util.Comparator;
import java.util.List;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.container.ContainerBox;
import org.tawasul.attachment.sanitizer.video.MediaTrack.Chunk;

/**
 * Overwrites whatever stands in a video's media boxes beside pictures and sound: data of
 * erased tracks or of none.
 */
final class UnusedDataEraser {

	private UnusedDataEraser() {
	}

	static void erase(List<ContainerBox> media, List<MediaTrack> tracks) {
		List<Chunk> chunks = tracks.stream()
			.flatMap((track) -> track.chunks().stream())
			.sorted(Comparator.comparingLong(Chunk::start))
			.toList();
		long[] following = following(chunks);
		int next = 0;
		int kept = 0;
		for (ContainerBox box : media.stream().sorted(Comparator.comparingInt(ContainerBox::start)).toList()) {
			int done = 0;
			for (; next < chunks.size() && chunks.get(next).start() < box.end(); next++) {
				Chunk chunk = chunks.get(next);
				if (chunk.kept()) {
					done = eraseBefore(chunk, following[next], done, box);
					kept++;
				}
			}
			box.zero(done, box.content().limit());
		}
		if (kept == 0 || chunks.stream().skip(next).anyMatch(Chunk::kept)) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
	}

	/**
	 * Erases from the end of the last chunk that was kept to the start of this one.
	 * Returns where it ends: one of unknown length reaches to the next of any track.
	 */
	private static int eraseBefore(Chunk chunk, long following, int done, ContainerBox box) {
		long end = (chunk.length() != Chunk.UNKNOWN) ? chunk.start() + chunk.length() : Math.min(box.end(), following);
		if (chunk.start() < box.start() || end > box.end()) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		box.zero(done, (int) chunk.start() - box.start());
		return Math.max(done, (int) end - box.start());
	}

	/**
	 * For each chunk, where the next one starts that does not start at the same place.
	 */
	private static long[] following(List<Chunk> chunks) {
		long[] following = new long[chunks.size()];
		long next = Long.MAX_VALUE;
		for (int i = following.length - 1; i >= 0; i--) {
			long start = chunks.get(i).start();
			boolean together = i + 1 < following.length && chunks.get(i + 1).start() == start;
			following[i] = together ? following[i + 1] : next;
			next = start;
		}
		return following;
	}

}
