package org.tawasul.report.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;

import com.lowagie.text.Image;
import org.tawasul.report.ReportHead;
import org.tawasul.report.ReportHead.Logo;

/**
 * The picture in the head: the ministry's, or the mark of the service.
 */
public final class LetterLogo {

	private static final String MARK = "/static/img/icon-192.png";

	private LetterLogo() {
	}

	static Image image(ReportHead head) {
		try {
			return Image.getInstance(logo(head).bytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The picture for a page.
	 * @param head of the letter
	 * @return a {@code data:} address
	 */
	public static String dataAddress(ReportHead head) {
		Logo logo = logo(head);
		return "data:" + logo.mediaType() + ";base64," + Base64.getEncoder().encodeToString(logo.bytes());
	}

	private static Logo logo(ReportHead head) {
		return head.logo().orElseGet(LetterLogo::mark);
	}

	private static Logo mark() {
		try (InputStream in = Objects.requireNonNull(LetterLogo.class.getResourceAsStream(MARK))) {
			return new Logo(in.readAllBytes(), "image/png");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
