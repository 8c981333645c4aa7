package org.tawasul.attachment.sanitizer.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * What a document does when it is opened or clicked: it may turn to a page and open an
 * address of the web, and nothing else.
 */
final class Actions {

	private static final List<COSName> PLACES = List.of(COSName.A, COSName.getPDFName("PA"), COSName.OPEN_ACTION,
			COSName.getPDFName("Next"));

	private static final Set<String> HARMLESS = Set.of("GoTo", "Named", "URI");

	private static final COSName ADDRESS = COSName.getPDFName("URI");

	private Actions() {
	}

	static void strip(COSDictionary dictionary) {
		for (COSName place : PLACES) {
			COSBase action = dictionary.getDictionaryObject(place);
			boolean isAction = action instanceof COSDictionary it && it.containsKey(COSName.S)
					&& !(dictionary.getDictionaryObject(COSName.S) instanceof COSName
							&& dictionary.containsKey(COSName.P) && dictionary.containsKey(COSName.K));
			if (isAction && action instanceof COSDictionary it && !isHarmless(it, place)) {
				dictionary.removeItem(place);
			}
		}
	}

	private static boolean isHarmless(COSDictionary action, COSName place) {
		String kind = action.getNameAsString(COSName.S);
		if (place.equals(COSName.OPEN_ACTION)) {
			return "GoTo".equals(kind);
		}
		return kind != null && HARMLESS.contains(kind) && (!kind.equals("URI") || isOfTheWeb(action));
	}

	private static boolean isOfTheWeb(COSDictionary action) {
		String address = action.getString(ADDRESS);
		String lower = (address != null) ? address.trim().toLowerCase(Locale.ROOT) : "";
		return lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:")
				|| lower.startsWith("tel:");
	}

}
