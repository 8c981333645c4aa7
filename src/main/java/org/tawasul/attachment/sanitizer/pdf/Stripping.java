package org.tawasul.attachment.sanitizer.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * Goes through all that hangs on a document's root and takes out what is no page: data of
 * its author and its programs, files within, whatever runs, and the data of cameras in
 * its photos. Objects that nothing leads to are not written again.
 */
final class Stripping {

	/** A document of twenty megabytes has some ten thousand. */
	private static final int MAX_OBJECTS = 2_000_000;

	/** Keys of ISO 32000-2 that are dropped from every object that has them. */
	private static final List<COSName> DROPPED = names("Metadata", "PieceInfo", "LastModified", "AA", "AF", "EF", "RF",
			"JS", "Thumb", "XFA", "Perms", "DSS", "Legal", "OPI", "SpiderInfo", "Collection", "Threads", "Requirements",
			"Renditions", "EmbeddedFiles", "JavaScript", "AlternatePresentations", "URLS", "IDS", "Templates");

	/** Where a dictionary's keys are names that the document's author chose. */
	private static final Set<String> CHOSEN = Set.of("Font", "XObject", "ExtGState", "ColorSpace", "Pattern", "Shading",
			"Properties", "Colorants", "CharProcs", "Dests", "N", "D", "R", "ClassMap", "RoleMap", "IDTree",
			"Solidities", "Process", "Resources");

	private final Deque<COSBase> open = new ArrayDeque<>();

	private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Set<COSDictionary> chosen = Collections.newSetFromMap(new IdentityHashMap<>());

	private Stripping() {
	}

	private static List<COSName> names(String... names) {
		return Arrays.stream(names).map(COSName::getPDFName).toList();
	}

	static void strip(COSDocument document) throws IOException {
		COSDictionary trailer = document.getTrailer();
		trailer.removeItem(COSName.INFO);
		trailer.removeItem(COSName.ID);
		new Stripping().from(trailer);
	}

	private void from(COSDictionary trailer) throws IOException {
		add(trailer);
		while (!this.open.isEmpty()) {
			COSBase next = this.open.pop();
			if (next instanceof COSDictionary dictionary) {
				strip(dictionary);
				for (COSName key : List.copyOf(dictionary.keySet())) {
					COSBase value = dictionary.getDictionaryObject(key);
					note(key, value);
					add(value);
				}
			}
			else if (next instanceof COSArray array) {
				for (int i = 0; i < array.size(); i++) {
					add(array.getObject(i));
				}
			}
		}
	}

	private void note(COSName key, @Nullable COSBase value) {
		if (value instanceof COSDictionary named && CHOSEN.contains(key.getName())) {
			this.chosen.add(named);
		}
	}

	private void add(@Nullable COSBase value) {
		COSBase object = (value instanceof COSObject reference) ? reference.getObject() : value;
		if ((object instanceof COSDictionary || object instanceof COSArray) && this.seen.add(object)) {
			if (this.seen.size() > MAX_OBJECTS) {
				throw new FileRejectedException(FileRejectionReason.OVERPACKED);
			}
			this.open.push(object);
		}
	}

	private void strip(COSDictionary dictionary) throws IOException {
		boolean isMap = this.chosen.contains(dictionary) && !dictionary.containsKey(COSName.TYPE)
				&& !dictionary.containsKey(COSName.SUBTYPE);
		if (!isMap) {
			DROPPED.forEach(dictionary::removeItem);
			Actions.strip(dictionary);
			Annotations.strip(dictionary);
		}
		if (dictionary instanceof COSStream stream) {
			Photos.strip(stream);
		}
	}

}
