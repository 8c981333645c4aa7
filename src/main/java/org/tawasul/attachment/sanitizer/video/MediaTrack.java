package org.tawasul.attachment.sanitizer.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * A track: what it holds, and where its data stand (ISO 14496-12, 8.6 and 8.7).
 */
final class MediaTrack {

	/**
	 * Half an hour in chunks of a hundredth of a second, at 16 bytes of memory each.
	 */
	private static final int MAX_CHUNKS = 180_000;

	/** Length of a chunk whose samples' sizes are not given in bytes. */
	private static final long UNKNOWN = -1;

	private final BoxFile file;

	private final String kind;

	private final Map<String, ContainerBox> tables = new HashMap<>();

	private long[] starts = {};

	private long[] lengths = {};

	private MediaTrack(BoxFile file, String kind) {
		this.file = file;
		this.kind = kind;
	}

	static MediaTrack read(BoxFile file, ContainerBox box) throws IOException {
		ContainerBox media = child(file, box, "mdia");
		ContainerBox handler = (media != null) ? child(file, media, "hdlr") : null;
		ContainerBox information = (media != null) ? child(file, media, "minf") : null;
		ContainerBox tables = (information != null) ? child(file, information, "stbl") : null;
		if (handler == null || tables == null) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		MediaTrack track = new MediaTrack(file, file.text(handler.body() + 8));
		for (ContainerBox table : file.boxes(tables.body(), tables.end())) {
			track.tables.putIfAbsent(table.type(), table);
		}
		return track;
	}

	/** The only one of its type: of two, a player might read the other. */
	private static @Nullable ContainerBox child(BoxFile file, ContainerBox parent, String type) throws IOException {
		List<ContainerBox> found = file.boxes(parent.body(), parent.end())
			.stream()
			.filter((box) -> box.is(type))
			.toList();
		if (found.size() > 1) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		return found.isEmpty() ? null : found.get(0);
	}

	String kind() {
		return this.kind;
	}

	boolean isPictureOrSound() {
		return this.kind.equals("vide") || this.kind.equals("soun");
	}

	@Nullable ContainerBox table(String type) {
		return this.tables.get(type);
	}

	int chunks() {
		return this.starts.length;
	}

	long start(int chunk) {
		return this.starts[chunk];
	}

	/** In bytes; negative where it is unknown. */
	long length(int chunk) {
		return this.lengths[chunk];
	}

	void findChunks() throws IOException {
		ContainerBox places = this.tables.containsKey("co64") ? this.tables.get("co64") : this.tables.get("stco");
		if (places == null) {
			return;
		}
		int width = places.is("co64") ? 8 : 4;
		ByteBuffer table = table(places, 4, width);
		int count = table.remaining() / width;
		if (count > MAX_CHUNKS) {
			throw new FileRejectedException(FileRejectionReason.OVERPACKED);
		}
		this.starts = new long[count];
		this.lengths = new long[count];
		for (int i = 0; i < count; i++) {
			this.starts[i] = (width == 8) ? table.getLong() : table.getInt() & 0xFFFF_FFFFL;
		}
		measure();
	}

	/** The entries of a table, whose count must fit into its box. */
	private ByteBuffer table(ContainerBox box, int fields, int width) throws IOException {
		long count = this.file.int32(box.body() + fields) & 0xFFFF_FFFFL;
		if (count * width > box.length() - fields - 4) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		return ByteBuffer.wrap(this.file.bytes(box.body() + fields + 4, count * width));
	}

	private void measure() throws IOException {
		ContainerBox sizes = this.tables.get("stsz");
		ContainerBox groups = this.tables.get("stsc");
		if (sizes == null || groups == null || this.file.int32(sizes.body() + 4) != 0) {
			Arrays.fill(this.lengths, UNKNOWN);
			return;
		}
		ByteBuffer samples = table(sizes, 8, 4);
		ByteBuffer runs = table(groups, 4, 12);
		int perChunk = 0;
		for (int chunk = 0; chunk < this.starts.length; chunk++) {
			if (runs.hasRemaining() && runs.getInt(runs.position()) == chunk + 1) {
				perChunk = runs.getInt(runs.position() + 4);
				runs.position(runs.position() + 12);
			}
			for (int i = 0; i < perChunk && samples.hasRemaining(); i++) {
				this.lengths[chunk] += samples.getInt() & 0xFFFF_FFFFL;
			}
		}
	}

}
