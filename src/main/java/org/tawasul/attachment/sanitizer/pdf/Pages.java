package org.tawasul.attachment.sanitizer.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * Counts the pages of a document one by one: what the document says of their number is
 * not believed.
 */
final class Pages {

	private Pages() {
	}

	static void check(COSDocument document, int most) {
		COSDictionary root = document.getTrailer().getCOSDictionary(COSName.ROOT);
		@Nullable COSDictionary first = (root != null) ? root.getCOSDictionary(COSName.PAGES) : null;
		if (first == null) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<COSDictionary> open = new ArrayDeque<>();
		open.push(first);
		int pages = 0;
		while (!open.isEmpty()) {
			COSDictionary node = open.pop();
			COSArray kids = node.getCOSArray(COSName.KIDS);
			if (kids == null) {
				pages++;
			}
			else if (!seen.add(node)) {
				throw new FileRejectedException(FileRejectionReason.BROKEN);
			}
			for (int i = 0; kids != null && i < kids.size(); i++) {
				if (kids.getObject(i) instanceof COSDictionary kid) {
					open.push(kid);
				}
			}
			if (pages > most || open.size() > most) {
				throw new FileRejectedException(FileRejectionReason.TOO_MANY_PAGES, most);
			}
		}
		if (pages == 0) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
	}

}
