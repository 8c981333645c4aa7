package org.tawasul.sampledata;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;

/**
 * One case to be written: a template, and what is different in it.
 */
final class SampleCase {

	/** Between the beginning of the calendar that ids count by, and 1970. */
	private static final long UUID_EPOCH = 0x01B21DD213814000L;

	private final CaseNumber number;

	private final long shiftMillis;

	private final long firstTick;

	private final Map<Placeholder, String> texts;

	private final CaseSecretService secrets;

	private final double[] offset;

	SampleCase(CaseNumber number, Instant received, long shiftMillis, Map<Placeholder, String> texts, double[] offset,
			CaseSecretService secrets) {
		this.number = number;
		this.shiftMillis = shiftMillis;
		this.firstTick = received.toEpochMilli() * 10_000 + UUID_EPOCH;
		this.texts = texts;
		this.offset = offset;
		this.secrets = secrets;
	}

	long number() {
		return this.number.value();
	}

	long shiftMillis() {
		return this.shiftMillis;
	}

	/** Degrees by which it lies elsewhere, north and east. */
	double offset(int direction) {
		return this.offset[direction];
	}

	byte[] text(Placeholder placeholder) {
		return Objects.requireNonNull(this.texts.get(placeholder)).getBytes(StandardCharsets.UTF_8);
	}

	/** As a short message has it, which must not be long. */
	byte[] shortText(Placeholder placeholder, int length) {
		String text = TextCompiler.plain(Objects.requireNonNull(this.texts.get(placeholder)));
		return ((text.length() <= length) ? text : text.substring(0, length).strip() + "..")
			.getBytes(StandardCharsets.UTF_8);
	}

	byte[] linkToken() {
		return this.secrets.linkToken(this.number).getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * An id like those that the engine makes: of a moment, and of a node that is the case
	 * itself, so that no other case has it.
	 */
	byte[] id(int index) {
		long tick = this.firstTick + index;
		return String
			.format("%08x-%04x-1%03x-8f11-%012x", tick & 0xFFFFFFFFL, tick >> 32 & 0xFFFF, tick >> 48 & 0xFFF,
					0x010000000000L | this.number.value())
			.getBytes(StandardCharsets.US_ASCII);
	}

}
