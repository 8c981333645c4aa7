package org.tawasul.notification;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of a message, or a text that it quotes.
 *
 * @param text with {@link Marks}
 * @param quoted whether people wrote it
 */
record Block(String text, boolean quoted) {

	/** The blocks of a message's words. */
	static List<Block> of(String words) {
		List<Block> blocks = new ArrayList<>();
		int from = 0;
		for (int quote = words.indexOf(Marks.QUOTE); quote >= 0; quote = words.indexOf(Marks.QUOTE, from)) {
			int end = words.indexOf(Marks.END_OF_QUOTE, quote);
			paragraphs(words.substring(from, quote), blocks);
			blocks.add(new Block(words.substring(quote + 1, end), true));
			from = end + 1;
		}
		paragraphs(words.substring(from), blocks);
		return blocks;
	}

	private static void paragraphs(String words, List<Block> blocks) {
		for (String paragraph : words.split("\\n{2,}")) {
			if (!paragraph.isBlank()) {
				blocks.add(new Block(paragraph.strip(), false));
			}
		}
	}

	/** One a line: a page has no line ends of its own. */
	public List<String> lines() {
		return this.text.lines().toList();
	}

}
