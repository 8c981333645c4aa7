package org.tawasul.attachment.sanitizer.video;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * The data of pictures and sound within a video's media boxes. Whatever else stands
 * there, of erased tracks or of none, is overwritten.
 */
final class SampleData {

	private final BoxFile file;

	private final List<ContainerBox> media;

	private final List<Chunk> chunks;

	private final long[] following;

	SampleData(BoxFile file, List<ContainerBox> media, List<MediaTrack> tracks) {
		this.file = file;
		this.media = media.stream().sorted(Comparator.comparingLong(ContainerBox::start)).toList();
		this.chunks = tracks.stream()
			.flatMap(SampleData::chunks)
			.sorted(Comparator.comparingLong(Chunk::start))
			.toList();
		this.following = following();
	}

	private static Stream<Chunk> chunks(MediaTrack track) {
		boolean kept = track.isPictureOrSound();
		return IntStream.range(0, track.chunks())
			.mapToObj((chunk) -> new Chunk(track.start(chunk), track.length(chunk), kept));
	}

	void eraseRest() throws IOException {
		int next = 0;
		int kept = 0;
		for (ContainerBox box : this.media) {
			long done = box.body();
			for (; next < this.chunks.size() && this.chunks.get(next).start() < box.end(); next++) {
				Chunk chunk = this.chunks.get(next);
				if (!chunk.kept()) {
					continue;
				}
				long end = end(next, box);
				if (chunk.start() < box.body() || end > box.end()) {
					throw new FileRejectedException(FileRejectionReason.BROKEN);
				}
				this.file.zero(done, chunk.start());
				done = Math.max(done, end);
				kept++;
			}
			this.file.zero(done, box.end());
		}
		if (kept == 0 || this.chunks.stream().skip(next).anyMatch(Chunk::kept)) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
	}

	/** A chunk of unknown length reaches to the next one of any track. */
	private long end(int place, ContainerBox box) {
		Chunk chunk = this.chunks.get(place);
		return (chunk.length() >= 0) ? chunk.start() + chunk.length() : Math.min(box.end(), this.following[place]);
	}

	/**
	 * For each chunk, where the next one starts that does not start at the same place.
	 */
	private long[] following() {
		long[] following = new long[this.chunks.size()];
		long next = Long.MAX_VALUE;
		for (int i = following.length - 1; i >= 0; i--) {
			long start = this.chunks.get(i).start();
			boolean together = i + 1 < following.length && this.chunks.get(i + 1).start() == start;
			following[i] = together ? following[i + 1] : next;
			next = start;
		}
		return following;
	}

	/**
	 * Samples that stand together.
	 */
	private record Chunk(long start, long length, boolean kept) {

	}

}
