package org.tawasul.attachment.sanitizer.pdf;

import java.io.IOException;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * A picture too large to be unpacked in memory, or whose unpacked size is not known. It
 * may be copied as it is; whoever would unpack it, because something else than a picture
 * is made of it, is refused.
 */
final class RawImageStream extends COSStream {

	RawImageStream(COSDictionary dictionary, RandomAccessReadView content) throws IOException {
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
