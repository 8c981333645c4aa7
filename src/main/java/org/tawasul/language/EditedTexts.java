package org.tawasul.language;

import java.util.Locale;
import java.util.Optional;

/**
 * Texts that an installation has put in place of those of the bundles. A feature that
 * lets its texts be edited has a bean of this type; it must answer from memory.
 */
public interface EditedTexts {

	/**
	 * What the keys of these texts begin with.
	 * @return a prefix of keys in the bundles, such as {@code notification.}
	 */
	String prefix();

	/**
	 * The text in place of that of the bundles.
	 * @param code a key with the prefix
	 * @param language Arabic or English
	 * @return nothing where the bundle's counts
	 */
	Optional<String> find(String code, Locale language);

}
