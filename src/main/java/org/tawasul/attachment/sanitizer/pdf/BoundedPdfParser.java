package org.tawasul.attachment.sanitizer.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

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
 * measured when the parser finds it, before anybody unpacks it; an encrypted one when it
 * has been decrypted. Documents that ask for a password are refused, and so are those
 * whose author forbids to copy what they show.
 */
final class BoundedPdfParser extends PDFParser {

	private BoundedPdfParser(RandomAccessRead source, UnpackingBudget budget, boolean drawn) throws IOException {
		super(source);
		this.document.close();
		this.document = new MeasuredDocument(this, budget, drawn);
	}

	static PDDocument parse(RandomAccessRead source, UnpackingBudget budget) throws IOException {
		PDDocument document = new BoundedPdfParser(source, budget, false).parse();
		if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
			document.close();
			throw new FileRejectedException(FileRejectionReason.RESTRICTED);
		}
		return document;
	}

	/**
	 * Parses a document whose pages are drawn: pictures may be decoded, each within
	 * {@link PictureLimits}.
	 */
	static PDDocument parseToDraw(RandomAccessRead source, UnpackingBudget budget) throws IOException {
		return new BoundedPdfParser(source, budget, true).parse();
	}

	/**
	 * Creates every stream of the original, whichever of PDFBox's parsers asks for it.
	 */
	private static final class MeasuredDocument extends COSDocument {

		private final ICOSParser parser;

		private final UnpackingBudget budget;

		private final boolean drawn;

		MeasuredDocument(ICOSParser parser, UnpackingBudget budget, boolean drawn) {
			super(IOUtils.createTempFileOnlyStreamCache(), parser);
			this.parser = parser;
			this.budget = budget;
			this.drawn = drawn;
		}

		@Override
		public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
			if (isEncrypted()) {
				return new EncryptedStream(dictionary, this.parser.createRandomAccessReadView(start, length),
						this.budget);
			}
			COSStream stream = super.createCOSStream(dictionary, start, length);
			if (this.budget.charge(stream) || this.drawn && UnpackingBudget.hasCodec(stream)) {
				return stream;
			}
			return new PackedImageStream(dictionary, this.parser.createRandomAccessReadView(start, length));
		}

	}

	/**
	 * A stream that the parser decrypts behind its creation: it writes the plain content
	 * over the encrypted one.
	 */
	private static final class EncryptedStream extends COSStream {

		private final UnpackingBudget budget;

		private boolean decrypted;

		private boolean measured;

		private boolean unpackable;

		EncryptedStream(COSDictionary dictionary, RandomAccessReadView content, UnpackingBudget budget)
				throws IOException {
			super(null, content);
			this.budget = budget;
			dictionary.forEach(this::setItem);
			setKey(dictionary.getKey());
		}

		@Override
		public OutputStream createRawOutputStream() throws IOException {
			this.decrypted = true;
			return super.createRawOutputStream();
		}

		@Override
		public InputStream createRawInputStream() throws IOException {
			if (this.decrypted) {
				measure();
			}
			return super.createRawInputStream();
		}

		@Override
		public COSInputStream createInputStream(DecodeOptions options) throws IOException {
			requireUnpackable();
			return super.createInputStream(options);
		}

		@Override
		public RandomAccessRead createView() throws IOException {
			requireUnpackable();
			return super.createView();
		}

		private void requireUnpackable() throws IOException {
			measure();
			if (!this.unpackable) {
				throw new FileRejectedException(FileRejectionReason.OVERPACKED);
			}
		}

		private void measure() throws IOException {
			if (!this.measured) {
				this.measured = true;
				this.unpackable = true;
				this.unpackable = this.budget.charge(this);
			}
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
