package org.tawasul.attachment.sanitizer.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * The pages of a document, found one by one: what it says of their number is not
 * believed.
 */
final class PageTree {

	private PageTree() {
	}

	static List<PDPage> pages(PDDocument document, int max) {
		List<PDPage> pages = new ArrayList<>();
		Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<COSDictionary> open = new ArrayDeque<>();
		COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
		if (root != null) {
			open.push(root);
		}
		while (!open.isEmpty()) {
			COSDictionary node = open.pop();
			if (!seen.add(node)) {
				throw new FileRejectedException(FileRejectionReason.BROKEN);
			}
			COSArray kids = node.getCOSArray(COSName.KIDS);
			if (kids == null) {
				pages.add(new PDPage(node));
			}
			else {
				push(kids, open);
			}
			if (pages.size() > max || open.size() > max) {
				throw new FileRejectedException(FileRejectionReason.TOO_MANY_PAGES, max);
			}
		}
		if (pages.isEmpty()) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		return pages;
	}

	/** The first one on top. */
	private static void push(COSArray kids, Deque<COSDictionary> open) {
		for (int i = kids.size() - 1; i >= 0; i--) {
			if (kids.getObject(i) instanceof COSDictionary kid) {
				open.push(kid);
			}
		}
	}

}
