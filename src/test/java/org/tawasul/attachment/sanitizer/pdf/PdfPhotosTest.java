package org.tawasul.attachment.sanitizer.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawasul.attachment.sanitizer.TestSanitizers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Photos within documents.
 */
class PdfPhotosTest {

	/** Whichever way the photo is wrapped. */
	@ParameterizedTest
	@ValueSource(strings = { "/DCTDecode", "[/DCTDecode]", "[/ASCIIHexDecode /DCTDecode]" })
	void photosTellNothingOfTheirCamera(String filters) {
		byte[] photo = TestSanitizers.sample("photo.jpg");
		byte[] content = filters.contains("Hex")
				? (HexFormat.of().formatHex(photo) + ">").getBytes(StandardCharsets.US_ASCII) : photo;
		byte[] raw = new TestPdf().resources("/XObject << /X 20 0 R >>")
			.stream(20,
					"/Subtype /Image /Width 96 /Height 64 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter "
							+ filters,
					content)
			.build();
		assertThat(TestSanitizers.clean(raw, "a").text()).contains("/DCTDecode").doesNotContain("SECRET", "Exif");
	}

}
