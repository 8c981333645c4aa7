package org.tawasul.attachment.sanitizer.pdf;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.picture.JpegSegments;

/**
 * Photos within a document keep all that the camera wrote into them: a telephone's "PDF
 * of a photo" says where it was taken. It is taken out without decoding them.
 */
final class Photos {

	/** Data that stand in another file. */
	private static final List<COSName> ELSEWHERE = List.of(COSName.F, COSName.getPDFName("FFilter"),
			COSName.getPDFName("FDecodeParms"), COSName.getPDFName("Ref"));

	private Photos() {
	}

	static void strip(COSStream stream) throws IOException {
		ELSEWHERE.forEach(stream::removeItem);
		if (isPhoto(stream.getFilters())) {
			Path bare = Files.createTempFile("tawasul-photo-", ".part");
			try {
				if (copied(stream, bare)) {
					try (OutputStream out = stream.createRawOutputStream()) {
						Files.copy(bare, out);
					}
				}
			}
			finally {
				Files.delete(bare);
			}
		}
	}

	private static boolean isPhoto(COSBase filters) {
		COSBase only = (filters instanceof COSArray list && list.size() == 1) ? list.getObject(0) : filters;
		return COSName.DCT_DECODE.equals(only);
	}

	/**
	 * What no reader could show as a photo holds no data of a camera that one could read.
	 */
	private static boolean copied(COSStream stream, Path bare) throws IOException {
		try (InputStream in = new BufferedInputStream(stream.createRawInputStream());
				OutputStream out = new BufferedOutputStream(Files.newOutputStream(bare))) {
			JpegSegments.copy(in, out);
			return true;
		}
		catch (FileRejectedException unreadable) {
			return false;
		}
	}

}
