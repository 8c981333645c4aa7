package org.tawasul.attachment.sanitizer.pdf;

import java.io.IOException;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * PDFBox's parser, which unpacks streams into memory, behind a budget: each stream is
 * measured when the parser finds it, before anybody unpacks it. Encrypted streams cannot
 * be measured, so encrypted documents are refused, whether they ask for a password or
 * not.
 */
final class BoundedPdfParser extends PDFParser {

	private BoundedPdfParser(RandomAccessRead source, UnpackingBudget budget) throws IOException {
		super(source);
		this.document.close();
		this.document = new MeasuredDocument(this, budget);
	}

	static PDDocument parse(RandomAccessRead source, UnpackingBudget budget) throws IOException {
		PDDocument document = new BoundedPdfParser(source, budget).parse();
		if (document.isEncrypted()) {
			document.close();
			throw new FileRejectedException(FileRejectionReason.LOCKED);
		}
		return document;
	}

	/**
	 * Creates every stream of the original, whichever of PDFBox's parsers asks for it.
	 */
	private static final class MeasuredDocument extends COSDocument {

		private final ICOSParser parser;

		private final UnpackingBudget budget;

		MeasuredDocument(ICOSParser parser, UnpackingBudget budget) {
			super(IOUtils.createTempFileOnlyStreamCache(), parser);
			this.parser = parser;
			this.budget = budget;
		}

		@Override
		public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
			if (isEncrypted()) {
				throw new FileRejectedException(FileRejectionReason.LOCKED);
			}
			COSStream stream = super.createCOSStream(dictionary, start, length);
			if (this.budget.charge(stream)) {
				return stream;
			}
			return new PackedImageStream(dictionary, this.parser.createRandomAccessReadView(start, length));
		}

	}

	/**
	 * A picture too large to be unpacked in memory, or whose unpacked size is not known.
	 * It may be copied as it is; whoever would unpack it, because something else than a
	 * picture is made of it, is refused.
	 */
	private static final class PackedImageStream extends COSStream {

		PackedImageStream(COSDictionary dictionary, RandomAccessReadView content) throws IOException {
			super(null, content);
			dictionary.forEach(this::setItem);
		}

		@Override
		public COSInputStream createInputStream(DecodeOptions options) {
			throw new FileRejectedException(FileRejectionReason.OVERPACKED);
		}

		@Override
		public RandomAccessRead createView() {
			throw new FileRejectedException(FileRejectionReason.OVERPACKED);
		}

	}

}
