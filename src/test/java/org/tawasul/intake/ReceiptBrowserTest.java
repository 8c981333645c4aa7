package org.tawasul.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.Chromium;
import org.tawasul.Keyboard;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a reporter does with the receipt: follow, copy, scan, print. */
@Tag("browser")
@TawasulTest
class ReceiptBrowserTest {

	private static final Browser browser = Chromium.browser();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void theCaseIsFollowedWithoutTypingItsSecretAgain(boolean scripts) {
		try (BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
			Page page = receipt(context);
			String number = page.locator("#number").innerText();
			Keyboard.press(page.locator("#follow button"));
			assertThat(page).hasURL(address("/cases/" + number));
			assertThat(page.locator("main")).containsText("رائحة غاز");
		}
	}

	@Test
	void numberAndSecretAreCopiedByOneButton() {
		try (BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")))) {
			Page page = receipt(context);
			Keyboard.press(page.locator("[data-copy]"));
			assertThat(page.locator("[data-copied]")).hasText("نُسخ رقم الطلب ورمزه السري.");
			assertThat((String) page.evaluate("navigator.clipboard.readText()"))
				.contains(page.locator("#number").innerText(), page.locator("#secret").innerText(), "/track");
		}
	}

	@ParameterizedTest
	@CsvSource({ "360,ar", "1366,en" })
	void aPhoneThatScansTheCodeHasBothFilledInAndNeitherInItsAddress(int width, String language) throws Exception {
		try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 800));
				BrowserContext phone = browser.newContext()) {
			Page page = receipt(context);
			page.navigate(address("/report/receipt?lang=" + language));
			PageInspection.inspect(page, "receipt-code-" + language + "-" + width);
			String scanned = scan(page.locator(".qr svg"));
			String secret = page.locator("#secret").innerText();
			assertThat(scanned).matches("http://[^#]+/track#.*").endsWith(secret);
			Page other = phone.newPage();
			other.navigate(address(scanned.substring(scanned.indexOf("/track"))));
			assertThat(other.locator("#track-secret")).hasValue(secret);
			assertThat(other).hasURL(address("/track"));
			Keyboard.press(other.locator("#track button[type=submit]"));
			assertThat(other).hasURL(address("/cases/" + page.locator("#number").innerText()));
		}
	}

	@Test
	void thePrintedReceiptSaysWhereItBelongs() throws IOException {
		try (BrowserContext context = browser.newContext()) {
			Page page = receipt(context);
			page.navigate(address("/report/receipt?lang=en"));
			byte[] paper = page.pdf(new Page.PdfOptions().setFormat("A4"));
			try (PDDocument document = Loader.loadPDF(paper)) {
				assertThat(document.getNumberOfPages()).isEqualTo(1);
				assertThat(new PDFTextStripper().getText(document)).contains(page.locator("#number").innerText(),
						page.locator("#secret").innerText(), page.locator("#portal").innerText(), "Sent on", "B-12");
			}
		}
	}

	private Page receipt(BrowserContext context) {
		Page page = context.newPage();
		page.navigate(address("/report"));
		Keyboard.choose(page.locator("input[value=FIRE]"));
		Keyboard.unfold(page.locator("#subject"));
		page.locator("#subject").fill("رائحة غاز B-12");
		page.locator("#description").fill("رائحة قوية قرب المختبر");
		page.locator("#region").selectOption("SA-01");
		Keyboard.choose(page.locator("input[value=ANONYMOUS]"));
		Keyboard.press(page.locator("main button[value=send]"));
		assertThat(page).hasURL(address("/report/receipt"));
		return page;
	}

	private static String scan(Locator code) throws IOException, NotFoundException {
		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
		int width = picture.getWidth();
		int height = picture.getHeight();
		int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
		return new QRCodeMultiReader()
			.decodeMultiple(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))[0]
			.getText();
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
