package org.tawasul.sampledata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.tawasul.notification.TextPacker;

/**
 * A field of a row that is copied for each case.
 */
sealed interface Cell {

	void write(BinaryRows out, SampleCase into, long id);

	/** The same in each case. */
	record Fixed(byte[] field) implements Cell {

		static Fixed of(byte[] value) {
			return new Fixed(ByteBuffer.allocate(Integer.BYTES + value.length).putInt(value.length).put(value).array());
		}

		static Fixed nothing() {
			return new Fixed(new byte[] { -1, -1, -1, -1 });
		}

		@Override
		public void write(BinaryRows out, SampleCase into, long id) {
			out.write(this.field);
		}

	}

	/** The case's number. */
	record Number() implements Cell {

		@Override
		public void write(BinaryRows out, SampleCase into, long id) {
			out.writeInt(Long.BYTES);
			out.writeLong(into.number());
		}

	}

	/**
	 * The number of the row, or of one before it.
	 *
	 * @param before how many rows before it; 0 for its own
	 */
	record RowId(int before) implements Cell {

		@Override
		public void write(BinaryRows out, SampleCase into, long id) {
			out.writeInt(Long.BYTES);
			out.writeLong(id - this.before);
		}

	}

	/**
	 * A moment.
	 *
	 * @param value in the unit
	 * @param perMilli how many of the unit a millisecond has
	 */
	record Moment(long value, int perMilli) implements Cell {

		@Override
		public void write(BinaryRows out, SampleCase into, long id) {
			out.writeInt(Long.BYTES);
			out.writeLong(this.value + into.shiftMillis() * this.perMilli);
		}

	}

	/**
	 * Degrees.
	 *
	 * @param value those of the template
	 * @param direction 0 for north, 1 for east
	 */
	record Coordinate(double value, int direction) implements Cell {

		@Override
		public void write(BinaryRows out, SampleCase into, long id) {
			out.writeInt(Double.BYTES);
			out.writeLong(Double.doubleToLongBits(this.value + into.offset(this.direction)));
		}

	}

	/**
	 * Text with gaps.
	 *
	 * @param prefix before the text, for the version of JSON's binary form
	 * @param parts of the text
	 */
	record Text(byte[] prefix, List<TextPart> parts) implements Cell {

		@Override
		public void write(BinaryRows out, SampleCase into, long id) {
			int start = out.reserveLength();
			out.write(this.prefix);
			for (TextPart part : this.parts) {
				out.write(part.in(into));
			}
			out.setLength(start);
		}

	}

	/**
	 * Texts with gaps, packed together.
	 *
	 * @param texts the parts of each
	 */
	record Packed(List<List<TextPart>> texts) implements Cell {

		@Override
		public void write(BinaryRows out, SampleCase into, long id) {
			byte[] packed = TextPacker.pack(this.texts.stream().map((parts) -> text(parts, into)).toList())
				.orElseThrow();
			out.writeInt(packed.length);
			out.write(packed);
		}

		private static String text(List<TextPart> parts, SampleCase into) {
			StringBuilder text = new StringBuilder();
			parts.forEach((part) -> text.append(new String(part.in(into), StandardCharsets.UTF_8)));
			return text.toString();
		}

	}

	/** What stands in a gap of a text, or between two. */
	interface TextPart {

		byte[] in(SampleCase into);

	}

	/** What stands between two gaps. */
	record FixedText(byte[] bytes) implements TextPart {

		FixedText(String text) {
			this(text.getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public byte[] in(SampleCase into) {
			return this.bytes;
		}

	}

}
