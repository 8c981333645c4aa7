package org.tawasul.attachment.sanitizer.pdf;

import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Notes on pages and fields of forms: those that carry files, sounds or films are taken
 * out, as are the names of who wrote them and when, and signatures, which would be
 * invalid from now on.
 */
final class Annotations {

	private static final COSName NOTES = COSName.getPDFName("Annots");

	private static final Set<String> CARRIERS = Set.of("FileAttachment", "Sound", "Movie", "Screen", "RichMedia", "3D",
			"TrapNet");

	private static final List<COSName> AUTHOR = List.of(COSName.T, COSName.M, COSName.CREATION_DATE, COSName.NM);

	private static final List<COSName> SIGNATURE = List.of(COSName.V, COSName.getPDFName("Lock"),
			COSName.getPDFName("SV"));

	private Annotations() {
	}

	static void strip(COSDictionary dictionary) {
		COSArray notes = dictionary.getCOSArray(NOTES);
		for (int i = (notes != null) ? notes.size() - 1 : -1; i >= 0; i--) {
			if (notes.getObject(i) instanceof COSDictionary note && !strip(note, notes, i)) {
				AUTHOR.forEach(note::removeItem);
			}
		}
		if ("Sig".equals(dictionary.getNameAsString(COSName.FT))) {
			SIGNATURE.forEach(dictionary::removeItem);
		}
		dictionary.removeItem(COSName.SIG_FLAGS);
	}

	/** Answers with true where the note's own words are none of its author's. */
	private static boolean strip(COSDictionary note, COSArray notes, int place) {
		String kind = note.getNameAsString(COSName.SUBTYPE);
		if (kind == null || CARRIERS.contains(kind)) {
			notes.remove(place);
			return true;
		}
		return kind.equals("Widget");
	}

}
