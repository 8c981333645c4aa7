package org.tawasul.attachment.sanitizer.video;

import java.util.Map;
import java.util.Set;

/**
 * Boxes that are needed to play a video, by the box that they stand in (ISO 14496-12;
 * Apple's QuickTime File Format). Any other is erased.
 */
final class AllowedBoxes {

	/** Stands for the file itself as a parent. */
	static final String FILE = "file";

	private static final Map<String, Set<String>> KEPT = Map.ofEntries(
			Map.entry(FILE, Set.of("ftyp", "styp", "moov", "moof", "mdat", "sidx")),
			Map.entry("moov", Set.of("mvhd", "trak", "mvex", "iods")), Map.entry("mvex", Set.of("mehd", "trex")),
			Map.entry("trak", Set.of("tkhd", "mdia", "edts", "tapt")), Map.entry("edts", Set.of("elst")),
			Map.entry("tapt", Set.of("clef", "prof", "enof")),
			Map.entry("mdia", Set.of("mdhd", "hdlr", "minf", "elng")),
			Map.entry("minf", Set.of("vmhd", "smhd", "hdlr", "dinf", "stbl")), Map.entry("dinf", Set.of("dref")),
			Map.entry("stbl",
					Set.of("stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco", "co64", "stss", "stps",
							"sdtp", "sgpd", "sbgp")),
			Map.entry("moof", Set.of("mfhd", "traf")),
			Map.entry("traf", Set.of("tfhd", "tfdt", "trun", "sdtp", "sgpd", "sbgp")));

	/** Decoder settings behind the fields of a picture's sample entry. */
	private static final Set<String> PICTURE_ENTRY = Set.of("avcC", "hvcC", "vpcC", "av1C", "esds", "d263", "pasp",
			"colr", "clap", "btrt", "fiel", "gama", "chrm", "dvcC", "dvvC", "mdcv", "clli", "amve", "lhvC");

	private AllowedBoxes() {
	}

	static boolean keeps(String parent, String type) {
		return KEPT.getOrDefault(parent, Set.of()).contains(type);
	}

	static boolean isContainer(String type) {
		return KEPT.containsKey(type);
	}

	static boolean keepsInPictureEntry(String type) {
		return PICTURE_ENTRY.contains(type);
	}

}
