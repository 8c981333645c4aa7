package org.tawasul.attachment.sanitizer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A stream as its object announces it.
 *
 * @param data where the data start, line end included
 * @param words of the object before
 */
record StreamHead(long data, List<String> words) {

	private static final Map<String, String> FILTERS = Map.of("/Fl", "/FlateDecode", "/A85", "/ASCII85Decode", "/AHx",
			"/ASCIIHexDecode", "/LZW", "/LZWDecode", "/RL", "/RunLengthDecode");

	private static final Set<String> PACKING = Set.of("/FlateDecode", "/LZWDecode", "/RunLengthDecode");

	private static final int WIDEST_ROW = 1 << 16;

	/** The filters in their order, as far as they are ones that we undo. */
	List<String> filters() {
		List<String> filters = new ArrayList<>();
		int at = this.words.indexOf("/Filter") + 1;
		boolean list = at > 0 && at < this.words.size() && this.words.get(at).equals("[");
		for (int i = list ? at + 1 : at; at > 0 && i < this.words.size(); i++) {
			String word = this.words.get(i);
			if (!word.startsWith("/")) {
				break;
			}
			filters.add(FILTERS.getOrDefault(word, word));
			if (!list) {
				break;
			}
		}
		return filters;
	}

	/** Whether readers hold it in memory to find the document's objects. */
	boolean isStructure() {
		return this.words.contains("/ObjStm") || this.words.contains("/XRef") || this.words.contains("/W")
				|| this.words.contains("/N") && this.words.contains("/First");
	}

	/**
	 * Filters by reference, or named twice, can say anything: honest programs write
	 * neither.
	 */
	boolean isEvasive() {
		int filter = this.words.indexOf("/Filter");
		boolean byReference = filter >= 0 && filter + 1 < this.words.size()
				&& !this.words.get(filter + 1).startsWith("/") && !this.words.get(filter + 1).equals("[")
				&& !this.words.get(filter + 1).equals("null");
		boolean twice = filter != this.words.lastIndexOf("/Filter");
		return byReference || twice || isStructure() && (isOddlyPacked() || hasOddRows());
	}

	private boolean isOddlyPacked() {
		return !Set.of(List.of(), List.of("/FlateDecode")).contains(filters());
	}

	/** Readers make room for two rows before they have seen one. */
	private boolean hasOddRows() {
		return Set.of("/Columns", "/Colors", "/BitsPerComponent").stream().anyMatch((key) -> {
			int at = this.words.indexOf(key);
			return at >= 0 && (at + 1 >= this.words.size() || !isSmall(this.words.get(at + 1)));
		});
	}

	private static boolean isSmall(String number) {
		return number.matches("\\d{1,6}") && Integer.parseInt(number) <= WIDEST_ROW;
	}

	/** Whether it is packed more than twice over, which saves nobody anything. */
	boolean isPackedAgainAndAgain() {
		return filters().stream().filter(PACKING::contains).count() > 2;
	}

}
