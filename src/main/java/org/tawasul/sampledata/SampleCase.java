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

	private final CaseNumber number;

	private final long shiftMillis;

	private final long receivedMillis;

	private final Map<Placeholder, String> texts;

	private final CaseSecretService secrets;

	private final double[] offset;

	SampleCase(CaseNumber number, Instant received, long shiftMillis, Map<Placeholder, String> texts, double[] offset,
			CaseSecretService secrets) {
		this.number = number;
		this.shiftMillis = shiftMillis;
		this.receivedMillis = received.toEpochMilli();
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
	 * An id like those that the engine makes, which begin with the moment; it ends with
	 * the case itself, so that no other case has it.
	 */
	byte[] id(int index) {
		return String
			.format("%08x-%04x-7%03x-%04x-%012x", this.receivedMillis >> 16, this.receivedMillis & 0xFFFF,
					index & 0xFFF, 0x8000 | index >> 12, 0x010000000000L | this.number.value())
			.getBytes(StandardCharsets.US_ASCII);
	}

}
