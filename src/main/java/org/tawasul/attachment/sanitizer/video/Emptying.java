package org.tawasul.attachment.sanitizer.video;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * Goes through a video's boxes and empties those that say more than pictures and sound
 * need: titles, places, devices, dates, tracks of measurements.
 */
final class Emptying {

	/** Fields of a picture's sample entry before its own boxes. */
	private static final int PICTURE_FIELDS = 78;

	private static final int MAX_TRACKS = 12;

	/** Who made the encoder. */
	private static final int VENDOR = 12;

	private static final int COMPRESSOR = 42;

	private static final int COMPRESSOR_LENGTH = 32;

	private final BoxFile file;

	private final List<Box> media = new ArrayList<>();

	private final List<Track> tracks = new ArrayList<>();

	private boolean inParts;

	private boolean lost;

	private Emptying(BoxFile file) {
		this.file = file;
	}

	static void empty(BoxFile file) throws IOException {
		Emptying emptying = new Emptying(file);
		emptying.walk(Grammar.FILE, file.boxes());
		emptying.check();
		if (!emptying.inParts) {
			new Samples(file, emptying.media, emptying.tracks).zeroTheRest();
		}
	}

	private void check() {
		if (this.media.isEmpty() || this.tracks.isEmpty()) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		if (this.tracks.stream().noneMatch((track) -> track.kind().equals("vide"))) {
			throw new FileRejectedException(FileRejectionReason.UNKNOWN_KIND);
		}
		if (this.inParts && this.lost) {
			// Where in each part its data stand is not looked at.
			throw new FileRejectedException(FileRejectionReason.VIDEO_DATA);
		}
	}

	private void walk(String parent, List<Box> boxes) throws IOException {
		for (Box box : boxes) {
			if (box.is("cmov")) {
				throw new FileRejectedException(FileRejectionReason.VIDEO_DATA);
			}
			if (!Grammar.keeps(parent, box.type())) {
				this.file.empty(box);
			}
			else if (box.is("trak")) {
				track(box);
			}
			else if (Grammar.isContainer(box.type())) {
				this.inParts |= box.is("moof");
				walk(box.type(), this.file.boxes(box.body(), box.end()));
			}
			else {
				leaf(box);
			}
		}
	}

	/** A track of anything but pictures and sound is emptied as a whole. */
	private void track(Box box) throws IOException {
		Track track = Track.read(this.file, box);
		this.tracks.add(track);
		if (this.tracks.size() > MAX_TRACKS) {
			throw new FileRejectedException(FileRejectionReason.OVERPACKED);
		}
		if (track.isSeenOrHeard()) {
			walk("trak", this.file.boxes(box.body(), box.end()));
			track.findChunks();
			describe(track);
		}
		else {
			track.findChunks();
			this.lost = true;
			this.file.empty(box);
		}
	}

	private void leaf(Box box) throws IOException {
		switch (box.type()) {
			case "mdat" -> this.media.add(box);
			case "mvhd", "tkhd", "mdhd" -> {
				int times = (this.file.int8(box.body()) == 1) ? 16 : 8;
				this.file.zero(box.body() + 4, Math.min(box.end(), box.body() + 4 + times));
			}
			case "hdlr" -> this.file.zero(box.body() + 24, box.end());
			case "dref" -> references(box);
			default -> {
				// Says nothing but how to play.
			}
		}
	}

	/** The data stand in this file, and nowhere else. */
	private void references(Box box) throws IOException {
		for (Box entry : this.file.boxes(box.body() + 8, box.end())) {
			if ((this.file.int32(entry.body()) & 1) == 0) {
				throw new FileRejectedException(FileRejectionReason.VIDEO_DATA);
			}
			this.file.zero(entry.body() + 4, entry.end());
		}
	}

	private void describe(Track track) throws IOException {
		@Nullable Box description = track.table("stsd");
		if (description == null) {
			throw new FileRejectedException(FileRejectionReason.BROKEN);
		}
		for (Box entry : this.file.boxes(description.body() + 8, description.end())) {
			if (!track.kind().equals("vide") || entry.length() < PICTURE_FIELDS) {
				continue;
			}
			this.file.zero(entry.body() + VENDOR, entry.body() + VENDOR + 4);
			this.file.zero(entry.body() + COMPRESSOR, entry.body() + COMPRESSOR + COMPRESSOR_LENGTH);
			for (Box box : this.file.boxes(entry.body() + PICTURE_FIELDS, entry.end())) {
				if (!Grammar.keepsOfPicture(box.type())) {
					this.file.empty(box);
				}
			}
		}
	}

}
