package org.tawasul.sampledata;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.tawasul.notification.TextPacker;

/**
 * Turns the rows of a played case into rows with gaps.
 */
final class TemplateCompiler {

	/** PostgreSQL counts from the year 2000. */
	private static final long POSTGRES_EPOCH_MILLIS = 946_684_800_000L;

	private static final int MICROS = 1000;

	private static final byte[] JSON_VERSION = { 1 };

	private static final byte[] NONE = {};

	/** A column with the texts of others. */
	private static final String PACKED = "packed";

	/** Refers to another row of the table and the case. */
	private static final String SAME_AS = "same_as";

	private static final List<String> IN_PACKED = List.of("subject", "body", "short_text", "facts");

	private final TextCompiler texts;

	/** Of the rows that have numbers, in the order in which they are written. */
	private final List<Object> ids = new ArrayList<>();

	TemplateCompiler(TextCompiler texts) {
		this.texts = texts;
	}

	/** A row as it was read: values by the names of columns. */
	RowTemplate compile(int index, TableColumns table, Map<String, Object> row) {
		List<Cell> cells = new ArrayList<>();
		List<String> packed = (row.get(PACKED) instanceof byte[] bytes) ? TextPacker.unpack(bytes) : List.of();
		TextCompiler.RowTexts inRow = this.texts.ofRow(Stream.concat(row.values().stream(), packed.stream()).toList());
		this.ids.add(Objects.requireNonNullElse(row.get("id"), ""));
		for (int i = 0; i < table.columns().size(); i++) {
			String column = table.columns().get(i);
			Object value = row.get(column);
			if (value == null) {
				cells.add(Cell.Fixed.nothing());
			}
			else {
				cells.add(column.equals(PACKED) ? packed(packed, inRow, table.table())
						: cell(table, i, value, row, inRow));
			}
		}
		Object removal = row.get("removal_time_");
		return new RowTemplate(index, cells,
				(removal instanceof LocalDateTime time) ? TemplateCompiler.millis(time) : Long.MAX_VALUE);
	}

	private Cell cell(TableColumns table, int i, Object value, Map<String, Object> row, TextCompiler.RowTexts inRow) {
		String column = table.columns().get(i);
		return switch (table.types().get(i)) {
			case "int8" -> number(table, i, (Long) value, row);
			case "int4" -> Cell.Fixed.of(bytes(Integer.BYTES, ((Number) value).longValue()));
			case "int2" -> Cell.Fixed.of(bytes(Short.BYTES, ((Number) value).longValue()));
			case "bool" -> Cell.Fixed.of(bytes(1, Boolean.TRUE.equals(value) ? 1 : 0));
			case "float8" -> new Cell.Coordinate((Double) value, column.equals("longitude") ? 1 : 0);
			case "timestamptz" -> moment(((Instant) value).toEpochMilli());
			case "timestamp" -> moment(((LocalDateTime) value).toInstant(ZoneOffset.UTC).toEpochMilli());
			case "jsonb" -> text(JSON_VERSION, inRow.parts(column, value.toString(), table.table()));
			case "text", "varchar" -> text(NONE, inRow.parts(column, value.toString(), table.table()));
			default -> throw new IllegalStateException(table.table().name() + "." + column + " has an unknown type");
		};
	}

	private static Cell packed(List<String> texts, TextCompiler.RowTexts inRow, CaseTable table) {
		return new Cell.Packed(IntStream.range(0, texts.size())
			.mapToObj((i) -> inRow.parts(IN_PACKED.get(i), texts.get(i), table))
			.toList());
	}

	private Cell number(TableColumns table, int i, long value, Map<String, Object> row) {
		String column = table.columns().get(i);
		if (value == this.texts.number() && (column.equals("case_number") || column.equals("number"))) {
			return new Cell.Number();
		}
		if (i == 0 && table.numbered()) {
			return new Cell.RowId(0);
		}
		if (column.equals(SAME_AS)) {
			return new Cell.RowId(this.ids.size() - 1 - this.ids.lastIndexOf(value));
		}
		return "date".equals(row.get("type_")) ? new Cell.Moment(value, 1) : Cell.Fixed.of(bytes(Long.BYTES, value));
	}

	private static Cell moment(long millis) {
		return new Cell.Moment((millis - POSTGRES_EPOCH_MILLIS) * MICROS, MICROS);
	}

	private static Cell text(byte[] prefix, List<Cell.TextPart> parts) {
		if (parts.size() == 1 && parts.get(0) instanceof Cell.FixedText only) {
			return Cell.Fixed
				.of(ByteBuffer.allocate(prefix.length + only.bytes().length).put(prefix).put(only.bytes()).array());
		}
		return new Cell.Text(prefix, parts);
	}

	private static byte[] bytes(int length, long value) {
		byte[] bytes = new byte[length];
		for (int i = 0; i < length; i++) {
			bytes[i] = (byte) (value >> 8 * (length - 1 - i));
		}
		return bytes;
	}

	static long millis(LocalDateTime engineTime) {
		return Timestamp.valueOf(engineTime).getTime();
	}

}
