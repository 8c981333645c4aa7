package org.tawasul.attachment.sanitizer.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * One box of a container (ISO 14496-12, 4.2): a view of the file in memory, in which it
 * can be overwritten. Boxes never move.
 *
 * @param type four letters
 * @param header length and type
 * @param content what stands behind them
 */
public record ContainerBox(String type, ByteBuffer header, ByteBuffer content) {

	/** A recording of an hour has some hundred. */
	private static final int MAX_BOXES = 50_000;

	private static final int HEADER = 8;

	private static final int LONG_HEADER = 16;

	private static final byte[] UNUSED = "free".getBytes(StandardCharsets.US_ASCII);

	/**
	 * The boxes of a file or of a part of it, which they must fill.
	 * @param part backed by the file's bytes
	 * @return in their order
	 * @throws FileRejectedException when the part is not made of boxes, or of far too
	 * many
	 */
	public static List<ContainerBox> in(ByteBuffer part) {
		List<ContainerBox> boxes = new ArrayList<>();
		ByteBuffer rest = part.slice();
		while (rest.remaining() >= HEADER && !isPadding(rest)) {
			if (boxes.size() == MAX_BOXES) {
				throw new FileRejectedException(FileRejectionReason.OVERPACKED);
			}
			ContainerBox box = first(rest);
			boxes.add(box);
			int end = box.header.limit() + box.content.limit();
			rest = rest.slice(end, rest.limit() - end);
		}
		if (!isPadding(rest)) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		return boxes;
	}

	/** Zeros and line ends, however many, that programs leave behind the last box. */
	private static boolean isPadding(ByteBuffer rest) {
		for (int i = 0; i < rest.limit(); i++) {
			if (rest.get(i) != 0 && !Character.isWhitespace(rest.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static ContainerBox first(ByteBuffer rest) {
		long length = Integer.toUnsignedLong(rest.getInt(0));
		int header = HEADER;
		if (length == 1 && rest.limit() >= LONG_HEADER) {
			length = rest.getLong(HEADER);
			header = LONG_HEADER;
		}
		else if (length == 0 && rest.arrayOffset() + rest.limit() == rest.array().length) {
			// To the end, which only the last box of the file may say.
			length = rest.limit();
		}
		if (length < header || length > rest.limit()) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		return new ContainerBox(text(rest.slice(4, 4)), rest.slice(0, header),
				rest.slice(header, (int) length - header));
	}

	private static String text(ByteBuffer buffer) {
		return StandardCharsets.ISO_8859_1.decode(buffer.duplicate()).toString();
	}

	/**
	 * Whether it is of a type.
	 * @param name four letters
	 * @return true if so
	 */
	public boolean is(String name) {
		return this.type.equals(name);
	}

	/**
	 * The one box of a type within this one: of two, another program might read the
	 * other.
	 * @param name four letters
	 * @return nothing if there is none
	 * @throws FileRejectedException when there are several
	 */
	public Optional<ContainerBox> find(String name) {
		List<ContainerBox> found = in(this.content).stream().filter((box) -> box.is(name)).toList();
		if (found.size() > 1) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		return found.stream().findFirst();
	}

	/**
	 * Four letters of the content.
	 * @param at offset, in bytes
	 * @return as they stand there
	 */
	public String text(int at) {
		return text(this.content.slice(at, 4));
	}

	/**
	 * What stands behind the first bytes of the content.
	 * @param at offset, in bytes
	 * @return a view of it
	 */
	public ByteBuffer contentFrom(int at) {
		return this.content.slice(at, this.content.limit() - at);
	}

	/**
	 * First byte of the content.
	 * @return its place in the file
	 */
	public int start() {
		return this.content.arrayOffset();
	}

	/**
	 * First byte behind the box.
	 * @return its place in the file
	 */
	public int end() {
		return start() + this.content.limit();
	}

	/**
	 * Overwrites a part of the content.
	 * @param from offset of its first byte
	 * @param to offset of the first byte behind it; what lies outside of the box is
	 * spared
	 */
	public void zero(int from, int to) {
		if (from < to) {
			Arrays.fill(this.content.array(), start() + from, Math.min(start() + to, end()), (byte) 0);
		}
	}

	/**
	 * Turns the box into free space.
	 */
	public void erase() {
		this.header.put(4, UNUSED);
		zero(0, this.content.limit());
	}

}
