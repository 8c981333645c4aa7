package org.tawasul.attachment.sanitizer.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * All that stands in a document, whether anything leads to it or not.
 */
final class PdfObjects {

	private final Set<String> names = new TreeSet<>();

	private final StringBuilder texts = new StringBuilder();

	private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private PdfObjects() {
	}

	static PdfObjects of(byte[] pdf) {
		PdfObjects objects = new PdfObjects();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
				objects.walk(document.getDocument().getObjectFromPool(key));
			}
			objects.walk(document.getDocument().getTrailer());
			return objects;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Keys and values alike. */
	Set<String> names() {
		return this.names;
	}

	/** Strings, and what unpacked streams say. */
	String texts() {
		return this.texts.toString();
	}

	private void walk(COSBase value) throws IOException {
		if (value instanceof COSObject reference) {
			walk(reference.getObject());
		}
		else if (value instanceof COSName name) {
			this.names.add(name.getName());
		}
		else if (value instanceof COSString text) {
			this.texts.append(text.getString()).append('\n');
		}
		else if (value instanceof COSArray list && this.seen.add(list)) {
			for (COSBase one : list) {
				walk(one);
			}
		}
		else if (value instanceof COSDictionary dictionary && this.seen.add(dictionary)) {
			for (COSName key : dictionary.keySet()) {
				this.names.add(key.getName());
				walk(dictionary.getItem(key));
			}
			if (value instanceof COSStream stream) {
				try (InputStream content = stream.createInputStream()) {
					this.texts.append(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1)).append('\n');
				}
			}
		}
	}

}
