package org.tawasul.attachment.sanitizer.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.commons.io.output.ThresholdingOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.SanitizerProperties;

/**
 * How much the streams of one document may unpack to. They are unpacked once here, by
 * PDFBox's own filters and into nothing, to find out.
 */
final class UnpackingBudget {

	private static final Set<String> PACKING = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");

	private static final Set<String> FLATE = Set.of("FlateDecode", "Fl");

	private static final Set<String> IMAGE_CODECS = Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF",
			"JBIG2Decode");

	/** Of one row of a predictor, which a decoder holds twice. */
	private static final long MAX_ROW_BITS = 8_000_000;

	private final long maxUnpacked;

	private final long maxInMemory;

	private long unpacked;

	private long structure;

	private long written;

	UnpackingBudget(SanitizerProperties properties) {
		this.maxUnpacked = properties.maxUnpacked().toBytes();
		this.maxInMemory = properties.maxStructure().toBytes();
	}

	/**
	 * Measures a stream. What a codec for pictures makes of one cannot be measured, so it
	 * may be there only for a picture, and not be unpacked unseen.
	 * @return whether it may be unpacked in memory
	 * @throws FileRejectedException when the document unpacks to too much
	 */
	boolean charge(COSStream stream) throws IOException {
		List<String> filters = filters(stream.getItem(COSName.FILTER));
		boolean table = isTable(stream);
		checkFilters(filters, table);
		checkRow(stream);
		boolean image = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
		boolean codec = hasCodec(filters, image);
		long size = size(stream, filters);
		this.unpacked += size;
		this.structure += table ? size : 0;
		if (this.unpacked > this.maxUnpacked || this.structure > this.maxInMemory
				|| (!image || codec) && size > this.maxInMemory) {
			throw overpacked();
		}
		return size <= this.maxInMemory && !codec;
	}

	/**
	 * Counts what is written, since a stream may be used any number of times.
	 * @throws FileRejectedException when it is too much for one document
	 */
	void chargeWritten(long bytes) {
		this.written += bytes;
		if (this.written > this.maxUnpacked) {
			throw overpacked();
		}
	}

	/** Whether a codec for pictures decodes it. */
	static boolean hasCodec(COSStream stream) {
		return filters(stream.getItem(COSName.FILTER)).stream().anyMatch(UnpackingBudget::isCodec);
	}

	static boolean isCodec(String filter) {
		return IMAGE_CODECS.contains(filter);
	}

	/** Names that an object elsewhere gives can be different when they are read again. */
	private static List<String> filters(COSBase value) {
		List<String> names = new ArrayList<>();
		for (COSBase one : list(value)) {
			if (!(one instanceof COSName name)) {
				throw new FileRejectedException(FileRejectionReason.BROKEN);
			}
			names.add(name.getName());
		}
		return names;
	}

	private static List<? extends COSBase> list(@Nullable COSBase value) {
		return (value instanceof COSArray array) ? array.toList() : (value != null) ? List.of(value) : List.of();
	}

	/** Object streams and cross-reference streams: PDFBox keeps what they hold. */
	private static boolean isTable(COSStream stream) {
		return stream.containsKey(COSName.FIRST) || stream.containsKey(COSName.W);
	}

	private static void checkFilters(List<String> filters, boolean table) {
		if (table && (filters.size() > 1 || !FLATE.containsAll(filters))) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		if (filters.stream().filter(PACKING::contains).count() > 1) {
			throw overpacked();
		}
	}

	private static boolean hasCodec(List<String> filters, boolean image) {
		int first = 0;
		while (first < filters.size() && !IMAGE_CODECS.contains(filters.get(first))) {
			first++;
		}
		if (first < filters.size() && (!image || first + 1 < filters.size())) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		return first < filters.size();
	}

	private static void checkRow(COSStream stream) {
		for (COSBase one : list(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP))) {
			COSBase value = (one instanceof COSObject reference) ? reference.getObject() : one;
			if (value instanceof COSDictionary row && rowBits(row) > MAX_ROW_BITS) {
				throw new FileRejectedException(FileRejectionReason.BROKEN);
			}
		}
	}

	private static long rowBits(COSDictionary row) {
		return Math.abs((long) row.getInt(COSName.COLUMNS, 1)) * Math.abs((long) row.getInt(COSName.COLORS, 1))
				* Math.abs((long) row.getInt(COSName.BITS_PER_COMPONENT, 8));
	}

	private long size(COSStream stream, List<String> filters) throws IOException {
		InputStream in = stream.createRawInputStream();
		long size = 0;
		for (int i = 0; i < filters.size() && !IMAGE_CODECS.contains(filters.get(i)); i++) {
			boolean last = i + 1 == filters.size() || IMAGE_CODECS.contains(filters.get(i + 1));
			ByteArrayOutputStream next = new ByteArrayOutputStream();
			ThresholdingOutputStream out = last ? bounded(this.maxUnpacked, OutputStream.nullOutputStream())
					: bounded(this.maxInMemory, next);
			decode(filters.get(i), in, out, stream, i);
			size = out.getByteCount();
			in = new ByteArrayInputStream(next.toByteArray());
		}
		return size;
	}

	private static ThresholdingOutputStream bounded(long max, OutputStream target) {
		return new ThresholdingOutputStream((int) Math.min(max, Integer.MAX_VALUE), (full) -> {
			throw overpacked();
		}, (out) -> target);
	}

	/** Damaged streams are shown as far as they go. */
	private static void decode(String filter, InputStream in, OutputStream out, COSStream stream, int index) {
		try {
			FilterFactory.INSTANCE.getFilter(filter).decode(in, out, stream, index);
		}
		catch (IOException ex) {
			// What came out before has been counted.
		}
	}

	private static FileRejectedException overpacked() {
		return new FileRejectedException(FileRejectionReason.OVERPACKED);
	}

}
