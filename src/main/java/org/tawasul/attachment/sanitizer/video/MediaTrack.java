package org.tawasul.attachment.sanitizer.video;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.container.ContainerBox;

/**
 * A track: what it holds, and where its samples stand (ISO 14496-12, 8.6 and 8.7).
 *
 * @param kind handler of the media: {@code vide}, {@code soun}, others
 * @param description how its samples are coded
 * @param chunks samples that stand together
 */
record MediaTrack(String kind, ContainerBox description, List<Chunk> chunks) {

	/**
	 * Half an hour in chunks of a hundredth of a second, at some 30 bytes of memory each.
	 */
	private static final int MAX_CHUNKS = 180_000;

	static MediaTrack read(ContainerBox box) {
		ContainerBox media = child(box, "mdia");
		String kind = child(media, "hdlr").text(8);
		ContainerBox tables = child(child(media, "minf"), "stbl");
		return new MediaTrack(kind, child(tables, "stsd"), chunks(tables, isKept(kind)));
	}

	private static ContainerBox child(ContainerBox parent, String type) {
		return parent.find(type).orElseThrow(() -> new FileRejectedException(FileRejectionReason.BROKEN));
	}

	private static boolean isKept(String kind) {
		return kind.equals("vide") || kind.equals("soun");
	}

	boolean isKept() {
		return isKept(this.kind);
	}

	private static List<Chunk> chunks(ContainerBox tables, boolean kept) {
		ContainerBox offsets = tables.find("co64").or(() -> tables.find("stco")).orElse(null);
		if (offsets == null) {
			return List.of();
		}
		boolean wide = offsets.is("co64");
		ByteBuffer starts = entries(offsets, 4, wide ? Long.BYTES : Integer.BYTES);
		ChunkLengths lengths = ChunkLengths.read(tables);
		List<Chunk> chunks = new ArrayList<>();
		while (starts.hasRemaining()) {
			if (chunks.size() == MAX_CHUNKS) {
				throw new FileRejectedException(FileRejectionReason.OVERPACKED);
			}
			long start = wide ? starts.getLong() : Integer.toUnsignedLong(starts.getInt());
			chunks.add(new Chunk(start, (lengths != null) ? lengths.next() : Chunk.UNKNOWN, kept));
		}
		return chunks;
	}

	/** The entries of a table, whose count must fit into its box. */
	private static ByteBuffer entries(ContainerBox table, int fields, int width) {
		ByteBuffer entries = table.contentFrom(fields + Integer.BYTES);
		long count = Integer.toUnsignedLong(table.content().getInt(fields));
		if (count * width > entries.limit()) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		return entries.limit((int) count * width);
	}

	/**
	 * Samples that stand together.
	 *
	 * @param start place in the file
	 * @param length in bytes, or {@link #UNKNOWN}
	 * @param kept whether they are pictures or sound
	 */
	record Chunk(long start, long length, boolean kept) {

		static final long UNKNOWN = -1;

	}

	/**
	 * Sums up the lengths of the samples of each chunk.
	 */
	private static final class ChunkLengths {

		private final ByteBuffer samples;

		private final ByteBuffer runs;

		private int chunk;

		private int perChunk;

		private ChunkLengths(ByteBuffer samples, ByteBuffer runs) {
			this.samples = samples;
			this.runs = runs;
		}

		/** Null where the samples' lengths are not given in bytes. */
		static @Nullable ChunkLengths read(ContainerBox tables) {
			ContainerBox sizes = tables.find("stsz").orElse(null);
			ContainerBox groups = tables.find("stsc").orElse(null);
			return (sizes == null || groups == null || sizes.content().getInt(4) != 0) ? null
					: new ChunkLengths(entries(sizes, 8, 4), entries(groups, 4, 12));
		}

		long next() {
			this.chunk++;
			if (this.runs.hasRemaining() && this.runs.getInt(this.runs.position()) == this.chunk) {
				this.perChunk = this.runs.getInt(this.runs.position() + 4);
				this.runs.position(this.runs.position() + 12);
			}
			long length = 0;
			for (int i = 0; i < this.perChunk && this.samples.hasRemaining(); i++) {
				length += Integer.toUnsignedLong(this.samples.getInt());
			}
			return length;
		}

	}

}
