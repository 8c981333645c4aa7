package org.tawasul.attachment.sanitizer.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import javax.imageio.IIOImage;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.attachment.sanitizer.ProcessingTimeout;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.FileSanitizer;
import org.tawasul.attachment.sanitizer.SanitizerProperties;
import org.tawasul.attachment.sanitizer.SourceFormat;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Decodes the frames of a GIF and encodes them anew, with their places, delays and number
 * of rounds; comments and other extensions are left out.
 */
@Component
class GifSanitizer implements FileSanitizer {

	private static final String STREAM = "javax_imageio_gif_stream_1.0";

	private static final String IMAGE = "javax_imageio_gif_image_1.0";

	private static final int MAX_FRAMES = 5_000;

	private final SanitizerProperties properties;

	private final ImageCodecs codecs;

	GifSanitizer(SanitizerProperties properties, ImageCodecs codecs) {
		this.properties = properties;
		this.codecs = codecs;
	}

	@Override
	public Set<SourceFormat> formats() {
		return EnumSet.of(SourceFormat.GIF);
	}

	@Override
	public FileKind sanitize(Path source, SourceFormat format, Path target) throws IOException {
		ProcessingTimeout timeout = ProcessingTimeout.after(this.properties.maxTime());
		ImageReader reader = this.codecs.reader(format);
		Files.deleteIfExists(target);
		ImageWriter writer = this.codecs.writer(FileKind.GIF);
		try (BoundedImageInputStream in = new BoundedImageInputStream(Files.readAllBytes(source), timeout);
				FileImageOutputStream out = new FileImageOutputStream(target.toFile())) {
			reader.setInput(in, false, false);
			writer.setOutput(out);
			copy(reader, writer);
			if (in.isCutOff()) {
				throw new FileRejectedException(FileRejectionReason.BROKEN);
			}
			return FileKind.GIF;
		}
		finally {
			reader.dispose();
			writer.dispose();
		}
	}

	private void copy(ImageReader reader, ImageWriter writer) throws IOException {
		IIOMetadataNode screen = child(reader.getStreamMetadata().getAsTree(STREAM), "LogicalScreenDescriptor");
		if (screen == null) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		PixelLimit limit = new PixelLimit(this.properties.maxPixels());
		limit.check(Integer.parseInt(screen.getAttribute("logicalScreenWidth")),
				Integer.parseInt(screen.getAttribute("logicalScreenHeight")), SourceFormat.GIF, false);
		int frames = frames(reader, limit);
		IIOMetadata header = writer.getDefaultStreamMetadata(null);
		merge(header, STREAM, screen);
		writer.prepareWriteSequence(header);
		for (int i = 0; i < frames; i++) {
			BufferedImage frame = reader.read(i);
			IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame), null);
			Node original = reader.getImageMetadata(i).getAsTree(IMAGE);
			merge(metadata, IMAGE, rounds(original), child(original, "ImageDescriptor"),
					child(original, "GraphicControlExtension"));
			writer.writeToSequence(new IIOImage(frame, null, metadata), null);
		}
		writer.endWriteSequence();
	}

	private static int frames(ImageReader reader, PixelLimit limit) throws IOException {
		int frames = reader.getNumImages(true);
		if (frames == 0 || frames > MAX_FRAMES) {
			throw new FileRejectedException(
					(frames == 0) ? FileRejectionReason.BROKEN : FileRejectionReason.OVERPACKED);
		}
		long pixels = 0;
		for (int i = 0; i < frames; i++) {
			pixels += (long) reader.getWidth(i) * reader.getHeight(i);
			limit.checkFrames(pixels);
		}
		return frames;
	}

	/** How often it plays: three bytes of an extension that began with Netscape. */
	private static @Nullable IIOMetadataNode rounds(Node image) {
		IIOMetadataNode extensions = child(image, "ApplicationExtensions");
		NodeList all = (extensions != null) ? extensions.getChildNodes() : new IIOMetadataNode();
		for (int i = 0; i < all.getLength(); i++) {
			IIOMetadataNode extension = (IIOMetadataNode) all.item(i);
			if (extension.getAttribute("applicationID").equals("NETSCAPE")
					&& extension.getUserObject() instanceof byte[] rounds && rounds.length == 3 && rounds[0] == 1) {
				IIOMetadataNode kept = new IIOMetadataNode("ApplicationExtensions");
				kept.appendChild(extension);
				return kept;
			}
		}
		return null;
	}

	private static @Nullable IIOMetadataNode child(Node parent, String name) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node.getNodeName().equals(name)) {
				return (IIOMetadataNode) node;
			}
		}
		return null;
	}

	private static void merge(IIOMetadata metadata, String format, @Nullable IIOMetadataNode... nodes)
			throws IOException {
		IIOMetadataNode root = new IIOMetadataNode(format);
		Stream.of(nodes).filter(Objects::nonNull).forEach(root::appendChild);
		metadata.mergeTree(format, root);
	}

}
