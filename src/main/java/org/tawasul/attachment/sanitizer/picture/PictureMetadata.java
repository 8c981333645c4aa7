package org.tawasul.attachment.sanitizer.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegSegmentData;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.riff.RiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.webp.WebpRiffHandler;
import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.SourceFormat;

/**
 * What stands beside a picture and is needed to show it right.
 *
 * @param decodable what the decoder may see
 * @param orientation as the camera was held, 1 to 8 (EXIF 2.32, table 6)
 * @param progressive whether the decoder must hold the whole picture
 * @param colorProfile what the numbers mean, where the decoder does not look at it itself
 */
record PictureMetadata(byte[] decodable, int orientation, boolean progressive, byte @Nullable [] colorProfile) {

	private static final int MAX_PROFILE = 4 << 20;

	static PictureMetadata read(byte[] content, SourceFormat format) throws IOException {
		try {
			return switch (format) {
				case JPEG -> jpeg(content);
				case PNG -> png(content);
				default -> webp(content);
			};
		}
		catch (ImageProcessingException ex) {
			throw new FileRejectedException(FileRejectionReason.BROKEN, ex);
		}
	}

	private static PictureMetadata jpeg(byte[] content) throws ImageProcessingException, IOException {
		JpegSegmentData segments = JpegSegmentReader.readSegments(new SequentialByteArrayReader(content),
				List.of(JpegSegmentType.APP1, JpegSegmentType.SOF2, JpegSegmentType.SOF10));
		Metadata metadata = new Metadata();
		new ExifReader().readJpegSegments(segments.getSegments(JpegSegmentType.APP1), metadata, JpegSegmentType.APP1);
		boolean progressive = segments.containsSegment(JpegSegmentType.SOF2)
				|| segments.containsSegment(JpegSegmentType.SOF10);
		return new PictureMetadata(content, orientation(metadata), progressive, null);
	}

	/**
	 * Java's decoder unpacks texts of any size, so it gets nothing but the picture.
	 */
	private static PictureMetadata png(byte[] content) throws ImageProcessingException, IOException {
		Iterable<PngChunk> chunks = new PngChunkReader().extract(new SequentialByteArrayReader(content),
				Set.of(PngChunkType.IHDR, PngChunkType.PLTE, PngChunkType.tRNS, PngChunkType.IDAT, PngChunkType.IEND,
						PngChunkType.iCCP, PngChunkType.eXIf));
		PngWriter picture = new PngWriter(content.length);
		Metadata metadata = new Metadata();
		byte[] profile = null;
		for (PngChunk chunk : chunks) {
			if (chunk.getType().equals(PngChunkType.iCCP)) {
				profile = profile(chunk.getBytes());
			}
			else if (chunk.getType().equals(PngChunkType.eXIf)) {
				new ExifReader().extract(new ByteArrayReader(chunk.getBytes()), metadata);
			}
			else {
				picture.add(chunk.getType().getIdentifier(), chunk.getBytes());
			}
		}
		return new PictureMetadata(picture.content(), orientation(metadata), false, profile);
	}

	/**
	 * A name, a zero, a method, and the packed profile; one that is too large is none.
	 */
	private static byte @Nullable [] profile(byte[] chunk) {
		int name = 0;
		while (name < chunk.length && chunk[name] != 0) {
			name++;
		}
		byte[] packed = Arrays.copyOfRange(chunk, Math.min(name + 2, chunk.length), chunk.length);
		try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
			byte[] profile = in.readNBytes(MAX_PROFILE);
			return (profile.length < MAX_PROFILE) ? profile : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	private static PictureMetadata webp(byte[] content) throws ImageProcessingException, IOException {
		if (ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt(4) > content.length - 8) {
			// Cut off: the decoder would make up the rest.
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		Metadata metadata = new Metadata();
		new RiffReader().processRiff(new SequentialByteArrayReader(content), new WebpRiffHandler(metadata) {
			@Override
			public boolean shouldAcceptChunk(String type) {
				return type.equals("EXIF");
			}
		});
		return new PictureMetadata(content, orientation(metadata), false, null);
	}

	private static int orientation(Metadata metadata) {
		try {
			ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
			int value = (exif != null) ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION) : 1;
			return (value >= 1 && value <= 8) ? value : 1;
		}
		catch (MetadataException ex) {
			return 1;
		}
	}

}
