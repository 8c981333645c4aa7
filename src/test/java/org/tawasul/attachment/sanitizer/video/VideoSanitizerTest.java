package org.tawasul.attachment.sanitizer.video;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.mp4.Mp4Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.attachment.sanitizer.FileKind;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;
import org.tawasul.attachment.sanitizer.TestSanitizers;
import org.tawasul.attachment.sanitizer.TestSanitizers.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Videos before and after.
 */
class VideoSanitizerTest {

	private static final String SAMPLE = "video.mp4";

	@ParameterizedTest
	@CsvSource({ "video.mp4,MP4", "video.mov,MOV", "fragments.mp4,MP4", "tracks.mov,MOV" })
	void nothingOfTheRecorderStays(String sample, FileKind kind) {
		byte[] raw = TestSanitizers.sample(sample);
		Result cleaned = TestSanitizers.clean(raw, sample);
		assertThat(cleaned.kind()).isEqualTo(kind);
		assertThat(cleaned.content()).hasSameSizeAs(raw);
		assertThat(cleaned.text()).doesNotContain("SECRET", "udta", "meta", "uuid", "Lavf", "Handler", "xmpmeta",
				"+24.7", "tmcd", "tx3g");
	}

	@Test
	void theSampleTellsMuchBefore() {
		assertThat(new String(TestSanitizers.sample(SAMPLE), StandardCharsets.ISO_8859_1)).contains("SECRETMAKE",
				"SECRETCREATOR", "loci", "xmpmeta");
		assertThat(new String(TestSanitizers.sample("tracks.mov"), StandardCharsets.ISO_8859_1))
			.contains("SECRETSUBTITLE", "tmcd");
	}

	@Test
	void nobodyLearnsWhenItWasRecorded() throws IOException, ImageProcessingException {
		assertThat(recorded(TestSanitizers.sample(SAMPLE))).isAfter("2026-10-31");
		assertThat(recorded(TestSanitizers.clean(TestSanitizers.sample(SAMPLE), "a").content())).isBefore("1905-01-01");
	}

	@Test
	void picturesAndSoundStayAsTheyWere() {
		byte[] raw = TestSanitizers.sample(SAMPLE);
		byte[] cleaned = TestSanitizers.clean(raw, "a.mp4").content();
		int media = find(raw, "mdat");
		int length = ByteBuffer.wrap(raw).getInt(media - 4);
		assertThat(Arrays.copyOfRange(cleaned, media, media + length - 4))
			.isEqualTo(Arrays.copyOfRange(raw, media, media + length - 4));
	}

	@ParameterizedTest
	@ValueSource(strings = { "video.mp4", "video.mov", "tracks.mov", "fragments.mp4" })
	void videoCutOffIsBroken(String sample) {
		byte[] whole = TestSanitizers.sample(sample);
		for (int part = 2; part < 10; part++) {
			refused(FileRejectionReason.BROKEN, Arrays.copyOf(whole, whole.length * part / 10));
		}
	}

	@Test
	void whatHangsBehindIsEmptied() {
		byte[] archive = "PK\3\4SECRET".getBytes(StandardCharsets.ISO_8859_1);
		byte[] hidden = joined(TestSanitizers.sample(SAMPLE), box("mooX", archive));
		assertThat(TestSanitizers.clean(hidden, "a").text()).doesNotContain("SECRET", "PK\3\4");
		byte[] extra = TestSanitizers.sample(SAMPLE);
		refused(FileRejectionReason.BROKEN, joined(extra, archive));
	}

	/** Padding is usual; anything else that is too short for a box is damage. */
	@Test
	void lastBytesAreABoxOrPadding() {
		assertThat(TestSanitizers.clean(joined(TestSanitizers.sample(SAMPLE), new byte[4]), "a").kind())
			.isEqualTo(FileKind.MP4);
		refused(FileRejectionReason.BROKEN,
				joined(TestSanitizers.sample(SAMPLE), "SECRET".getBytes(StandardCharsets.US_ASCII)));
	}

	@Test
	void dataOfNobodyIsOverwritten() {
		byte[] hidden = joined(TestSanitizers.sample(SAMPLE),
				box("mdat", "SECRET".getBytes(StandardCharsets.US_ASCII)));
		assertThat(TestSanitizers.clean(hidden, "a").text()).doesNotContain("SECRET");
	}

	@Test
	void dataInAnotherFileAreRefused() {
		byte[] raw = TestSanitizers.sample(SAMPLE);
		raw[find(raw, "url ") + 7] = 0;
		refused(FileRejectionReason.VIDEO_DATA, raw);
	}

	@Test
	void packedDescriptionIsRefused() {
		byte[] raw = TestSanitizers.sample(SAMPLE);
		int user = find(raw, "udta");
		System.arraycopy("cmov".getBytes(StandardCharsets.US_ASCII), 0, raw, user, 4);
		refused(FileRejectionReason.VIDEO_DATA, raw);
	}

	@Test
	void fragmentsWithATrackOfMeasurementsAreRefused() {
		byte[] raw = TestSanitizers.sample("fragments.mp4");
		System.arraycopy("meta".getBytes(StandardCharsets.US_ASCII), 0, raw, find(raw, "soun"), 4);
		refused(FileRejectionReason.VIDEO_DATA, raw);
	}

	@Test
	void soundAloneIsNoVideo() {
		byte[] raw = TestSanitizers.sample(SAMPLE);
		System.arraycopy("text".getBytes(StandardCharsets.US_ASCII), 0, raw, find(raw, "vide"), 4);
		refused(FileRejectionReason.UNKNOWN_KIND, raw);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 7, 0x7FFFFFFF, -1 })
	void boxesThatLieAboutTheirSizeAreBroken(int size) {
		for (String type : new String[] { "mvhd", "trak", "stbl", "stsd" }) {
			byte[] raw = TestSanitizers.sample(SAMPLE);
			ByteBuffer.wrap(raw).putInt(find(raw, type) - 4, size);
			refused(FileRejectionReason.BROKEN, raw);
		}
	}

	@Test
	void boxesWithoutEndAreRefused() {
		byte[] many = new byte[2_000_000];
		for (int at = 0; at < many.length; at += 8) {
			ByteBuffer.wrap(many, at, 8).putInt(8).put("free".getBytes(StandardCharsets.US_ASCII));
		}
		refused(FileRejectionReason.OVERPACKED, joined(TestSanitizers.sample(SAMPLE), many));
	}

	private static Date recorded(byte[] video) throws IOException, ImageProcessingException {
		Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(video));
		return metadata.getFirstDirectoryOfType(Mp4Directory.class).getDate(Mp4Directory.TAG_CREATION_TIME);
	}

	private static int find(byte[] raw, String type) {
		int at = new String(raw, StandardCharsets.ISO_8859_1).indexOf(type);
		assertThat(at).isPositive();
		return at;
	}

	private static byte[] box(String type, byte[] content) {
		return ByteBuffer.allocate(content.length + 8)
			.putInt(content.length + 8)
			.put(type.getBytes(StandardCharsets.US_ASCII))
			.put(content)
			.array();
	}

	private static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

	private static void refused(FileRejectionReason fault, byte[] raw) {
		assertThatExceptionOfType(FileRejectedException.class).isThrownBy(() -> TestSanitizers.clean(raw, "a"))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(fault));
	}

}
