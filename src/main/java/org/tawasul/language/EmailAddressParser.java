package org.tawasul.language;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.ibm.icu.text.IDNA;
import org.jspecify.annotations.Nullable;

/**
 * Reads an e-mail address as people type it, and says why mail could not get there: one
 * mailbox in ASCII (few servers take another) and a host name with a domain (RFC 5321,
 * UTS 46). Comments, quoted names and lists are refused, since mail to them could go to
 * somebody else.
 */
public final class EmailAddressParser {

	/** Maximum number of characters. */
	public static final int MAX_LENGTH = 254;

	private static final int MAX_MAILBOX = 64;

	/**
	 * A sentence goes on, or ends, behind an address. Found from its beginning only: from
	 * each of its characters, a long run that is not the end takes minutes.
	 */
	private static final Pattern PUNCTUATION = Pattern.compile("(?<![\\p{Z}\\s.,;:،؛。])[\\p{Z}\\s.,;:،؛。]++$");

	private static final Pattern MAILBOX = Pattern
		.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

	/** No top-level domain is a number: that would be an IP address. */
	private static final Pattern DOMAIN = Pattern.compile("([a-z0-9-]+\\.)+[a-z][a-z0-9-]*[a-z0-9]");

	/** Browsers encode a comma behind a domain as if it belonged to it. */
	private static final Pattern WRITTEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}.\\-\\u00B7\\u200C\\u200D]+");

	private static final Set<IDNA.Error> HARMLESS = EnumSet.of(IDNA.Error.HYPHEN_3_4);

	private static final IDNA HOSTS = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES
			| IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.CHECK_CONTEXTO);

	private EmailAddressParser() {
	}

	/**
	 * Forgives what comes along with an address: invisible characters, blanks at the
	 * ends, a comma or full stop of either script behind it.
	 * @param typed as it came in
	 * @return the address, possibly with a {@link #fault}; <code>null</code> if nothing
	 * was typed
	 */
	public static @Nullable String normalize(@Nullable String typed) {
		if (typed == null || !PlainText.isReadable(typed)) {
			return typed;
		}
		String address = VisibleText.trim(VisibleText.withoutInvisible(typed));
		String bare = PUNCTUATION.matcher(address).replaceFirst("");
		return bare.isEmpty() ? null : bare;
	}

	/**
	 * Why mail cannot get to an address.
	 * @param address as {@link #normalize} returns it
	 * @return empty if it can, as far as its form shows
	 */
	public static Optional<Fault> fault(String address) {
		int at = address.lastIndexOf('@');
		if (at <= 0 || at == address.length() - 1) {
			return Optional.of(Fault.INCOMPLETE);
		}
		if (address.indexOf('@') != at || address.chars().anyMatch((letter) -> ",;،؛<>".indexOf(letter) >= 0)) {
			return Optional.of(Fault.SEVERAL);
		}
		if (address.chars().anyMatch((letter) -> Character.isWhitespace(letter) || Character.isSpaceChar(letter))) {
			return Optional.of(Fault.BLANK);
		}
		String mailbox = address.substring(0, at);
		if (at > MAX_MAILBOX || address.length() > MAX_LENGTH || !MAILBOX.matcher(mailbox).matches()) {
			return Optional.of(Fault.MAILBOX);
		}
		return isHost(address.substring(at + 1)) ? Optional.empty() : Optional.of(Fault.DOMAIN);
	}

	private static boolean isHost(String name) {
		IDNA.Info info = new IDNA.Info();
		String ascii = HOSTS.nameToASCII(name, new StringBuilder(), info).toString();
		String shown = HOSTS.nameToUnicode(name, new StringBuilder(), new IDNA.Info()).toString();
		return HARMLESS.containsAll(info.getErrors()) && DOMAIN.matcher(ascii).matches()
				&& WRITTEN.matcher(shown).matches();
	}

	/** The reasons. Messages: {@code language.email.<constant>}. */
	public enum Fault {

		/** No mailbox, no {@code @} or nothing behind it. */
		INCOMPLETE,
		/** More than one address, or a name beside it. */
		SEVERAL,
		/** A blank inside. */
		BLANK,
		/** The part before the {@code @} has other letters, or is too long. */
		MAILBOX,
		/** The part behind the {@code @} is no name of a host. */
		DOMAIN

	}

}
