package org.tawasul.attachment.sanitizer.video;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * Walks through a video's boxes and erases those that playing does not need: titles,
 * places, devices, dates, tracks of measurements. Nothing moves, so the places that its
 * tables name stay right.
 */
final class MetadataEraser {

	/** Length of a picture's sample entry before its boxes, in bytes. */
	private static final int PICTURE_FIELDS = 78;

	private static final int MAX_TRACKS = 12;

	/** Offsets in it: who made the encoder, and its name. */
	private static final int VENDOR = 12;

	private static final int COMPRESSOR = 42;

	private static final int COMPRESSOR_LENGTH = 32;

	private final BoxFile file;

	private final List<ContainerBox> media = new ArrayList<>();

	private final List<MediaTrack> tracks = new ArrayList<>();

	private boolean fragmented;

	private boolean trackErased;

	private MetadataEraser(BoxFile file) {
		this.file = file;
	}

	static void erase(BoxFile file) throws IOException {
		MetadataEraser eraser = new MetadataEraser(file);
		eraser.walk(AllowedBoxes.FILE, file.boxes());
		eraser.check();
		if (!eraser.fragmented) {
			new SampleData(file, eraser.media, eraser.tracks).eraseRest();
		}
	}

	private void check() {
		if (this.media.isEmpty() || this.tracks.isEmpty()) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		if (this.tracks.stream().noneMatch((track) -> track.kind().equals("vide"))) {
			throw new FileRejectedException(FileRejectionReason.UNKNOWN_KIND);
		}
		if (this.fragmented && this.trackErased) {
			// The places of its data in each fragment are not read.
			throw new FileRejectedException(FileRejectionReason.VIDEO_DATA);
		}
	}

	private void walk(String parent, List<ContainerBox> boxes) throws IOException {
		for (ContainerBox box : boxes) {
			if (box.is("cmov")) {
				throw new FileRejectedException(FileRejectionReason.VIDEO_DATA);
			}
			if (!AllowedBoxes.keeps(parent, box.type())) {
				this.file.erase(box);
			}
			else if (box.is("trak")) {
				track(box);
			}
			else if (AllowedBoxes.isContainer(box.type())) {
				this.fragmented |= box.is("moof");
				walk(box.type(), this.file.boxes(box.body(), box.end()));
			}
			else {
				leaf(box);
			}
		}
	}

	/** A track of anything but pictures and sound is erased as a whole. */
	private void track(ContainerBox box) throws IOException {
		MediaTrack track = MediaTrack.read(this.file, box);
		this.tracks.add(track);
		if (this.tracks.size() > MAX_TRACKS) {
			throw new FileRejectedException(FileRejectionReason.OVERPACKED);
		}
		if (track.isPictureOrSound()) {
			walk("trak", this.file.boxes(box.body(), box.end()));
			track.findChunks();
			describe(track);
		}
		else {
			track.findChunks();
			this.trackErased = true;
			this.file.erase(box);
		}
	}

	private void leaf(ContainerBox box) throws IOException {
		switch (box.type()) {
			case "mdat" -> this.media.add(box);
			case "mvhd", "tkhd", "mdhd" -> {
				int times = (this.file.int8(box.body()) == 1) ? 16 : 8;
				this.file.zero(box.body() + 4, Math.min(box.end(), box.body() + 4 + times));
			}
			case "hdlr" -> this.file.zero(box.body() + 24, box.end());
			case "dref" -> references(box);
			default -> {
				// Only needed to play.
			}
		}
	}

	/** Data in other files are refused. */
	private void references(ContainerBox box) throws IOException {
		for (ContainerBox entry : this.file.boxes(box.body() + 8, box.end())) {
			if ((this.file.int32(entry.body()) & 1) == 0) {
				throw new FileRejectedException(FileRejectionReason.VIDEO_DATA);
			}
			this.file.zero(entry.body() + 4, entry.end());
		}
	}

	private void describe(MediaTrack track) throws IOException {
		@Nullable ContainerBox description = track.table("stsd");
		if (description == null) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		for (ContainerBox entry : this.file.boxes(description.body() + 8, description.end())) {
			if (!track.kind().equals("vide") || entry.length() < PICTURE_FIELDS) {
				continue;
			}
			this.file.zero(entry.body() + VENDOR, entry.body() + VENDOR + 4);
			this.file.zero(entry.body() + COMPRESSOR, entry.body() + COMPRESSOR + COMPRESSOR_LENGTH);
			for (ContainerBox box : this.file.boxes(entry.body() + PICTURE_FIELDS, entry.end())) {
				if (!AllowedBoxes.keepsInPictureEntry(box.type())) {
					this.file.erase(box);
				}
			}
		}
	}

}
