package org.tawasul.report.letter;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.crypto.HmacHasher;

import org.springframework.stereotype.Component;

/**
 * What proves that a letter is ours: number and date, signed by a keyed hash. It opens
 * nothing; whoever has the letter knows both already.
 */
@Component
public class LetterSeal {

	/** Length of the signature: 112 bits. */
	private static final int SIGNATURE = 14;

	private static final int SIGNED = Long.BYTES + Integer.BYTES;

	private final HmacHasher hasher;

	LetterSeal(HmacHasher hasher) {
		this.hasher = hasher.derive("letter");
	}

	/**
	 * Seals a letter.
	 * @param number of the case
	 * @param date on which it is issued
	 * @return 35 letters, digits, dashes and underscores
	 */
	public String seal(CaseNumber number, LocalDate date) {
		byte[] sealed = Arrays.copyOf(
				ByteBuffer.allocate(SIGNED).putLong(number.value()).putInt((int) date.toEpochDay()).array(),
				SIGNED + SIGNATURE);
		System.arraycopy(this.hasher.hash(number + ":" + date), 0, sealed, SIGNED, SIGNATURE);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
	}

	/**
	 * Reads a seal.
	 * @param seal anything
	 * @return what it says, or nothing when it is not ours
	 */
	public Optional<SealedLetter> open(String seal) {
		return read(seal).filter(
				(letter) -> MessageDigest.isEqual(seal(letter.number(), letter.date()).getBytes(), seal.getBytes()));
	}

	private static Optional<SealedLetter> read(String seal) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(seal));
			if (bytes.remaining() != SIGNED + SIGNATURE) {
				return Optional.empty();
			}
			String number = Long.toString(bytes.getLong());
			LocalDate date = LocalDate.ofEpochDay(bytes.getInt());
			return CaseNumber.parse(number).map((known) -> new SealedLetter(known, date));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * A letter that we issued.
	 *
	 * @param number of its case
	 * @param date on which it was issued
	 */
	public record SealedLetter(CaseNumber number, LocalDate date) {

	}

}
