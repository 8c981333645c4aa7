package org.tawasul.attachment.sanitizer.video;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.container.ContainerBox;

/**
 * Walks through a video's boxes and erases those that playing does not need: titles,
 * places, devices, dates, tracks of measurements. Nothing moves, so the places that its
 * tables name stay right.
 */
final class MetadataEraser {

	private static final int MAX_TRACKS = 12;

	/** Length of a picture's sample entry before its boxes, in bytes. */
	private static final int PICTURE_FIELDS = 78;

	/** Offsets in it: who made the encoder, and its name. */
	private static final int VENDOR = 12;

	private static final int COMPRESSOR = 42;

	private static final int COMPRESSOR_LENGTH = 32;

	private final List<ContainerBox> media = new ArrayList<>();

	private final List<MediaTrack> tracks = new ArrayList<>();

	private boolean fragmented;

	private MetadataEraser() {
	}

	static void erase(ByteBuffer video) {
		MetadataEraser eraser = new MetadataEraser();
		eraser.walk(AllowedBoxes.FILE, video);
		eraser.check();
		if (!eraser.fragmented) {
			UnusedDataEraser.erase(eraser.media, eraser.tracks);
		}
	}

	private void check() {
		if (this.media.isEmpty() || this.tracks.isEmpty()) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		if (this.tracks.stream().noneMatch((track) -> track.kind().equals("vide"))) {
			throw new FileRejectedException(FileRejectionReason.UNKNOWN_KIND);
		}
		if (this.fragmented && !this.tracks.stream().allMatch(MediaTrack::isKept)) {
			// The places of its data in each fragment are not read.
			throw new FileRejectedException(FileRejectionReason.VIDEO_DATA);
		}
	}

	private void walk(String parent, ByteBuffer part) {
		for (ContainerBox box : ContainerBox.in(part)) {
			if (box.is("cmov")) {
				throw new FileRejectedException(FileRejectionReason.VIDEO_DATA);
			}
			if (!AllowedBoxes.keeps(parent, box.type())) {
				box.erase();
			}
			else if (box.is("trak")) {
				walkTrack(box);
			}
			else if (AllowedBoxes.isContainer(box.type())) {
				this.fragmented |= box.is("moof");
				walk(box.type(), box.content());
			}
			else {
				eraseFields(box);
			}
		}
	}

	/** A track of anything but pictures and sound is erased as a whole. */
	private void walkTrack(ContainerBox box) {
		MediaTrack track = MediaTrack.read(box);
		this.tracks.add(track);
		if (this.tracks.size() > MAX_TRACKS) {
			throw new FileRejectedException(FileRejectionReason.OVERPACKED);
		}
		if (track.isKept()) {
			walk("trak", box.content());
			for (ContainerBox entry : ContainerBox.in(track.description().contentFrom(8))) {
				if (track.kind().equals("vide")) {
					eraseEncoder(entry);
				}
			}
		}
		else {
			box.erase();
		}
	}

	private void eraseFields(ContainerBox box) {
		switch (box.type()) {
			case "mdat" -> this.media.add(box);
			case "mvhd", "tkhd", "mdhd" -> box.zero(4, (box.content().get(0) == 1) ? 20 : 12);
			case "hdlr" -> box.zero(24, box.content().limit());
			case "dref" -> ContainerBox.in(box.contentFrom(8)).forEach(MetadataEraser::eraseReference);
			default -> {
				// Only needed to play.
			}
		}
	}

	/** Data in other files are refused. */
	private static void eraseReference(ContainerBox entry) {
		if ((entry.content().getInt(0) & 1) == 0) {
			throw new FileRejectedException(FileRejectionReason.VIDEO_DATA);
		}
		entry.zero(4, entry.content().limit());
	}

	private static void eraseEncoder(ContainerBox entry) {
		if (entry.content().limit() < PICTURE_FIELDS) {
			return;
		}
		entry.zero(VENDOR, VENDOR + 4);
		entry.zero(COMPRESSOR, COMPRESSOR + COMPRESSOR_LENGTH);
		for (ContainerBox box : ContainerBox.in(entry.contentFrom(PICTURE_FIELDS))) {
			if (!AllowedBoxes.keepsInPictureEntry(box.type())) {
				box.erase();
			}
		}
	}

}
