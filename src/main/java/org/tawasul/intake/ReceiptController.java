package org.tawasul.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.publicurl.PublicUrl;
import org.tawasul.publicurl.QrCode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows number and secret in the browser that sent the report, for a limited time: others
 * may use it afterwards.
 */
@Controller
class ReceiptController {

	private static final String COOKIE = "receipt";

	private static final String ADDRESS = "/report/receipt";

	static final String REDIRECT = "redirect:" + ADDRESS;

	private final IntakeService intake;

	private final CaseSecretService secrets;

	private final MinistryDirectory directory;

	private final IntakeProperties properties;

	private final AttachmentService attachments;

	private final PublicUrl address;

	private final Clock clock;

	ReceiptController(IntakeService intake, CaseSecretService secrets, MinistryDirectory directory,
			IntakeProperties properties, AttachmentService attachments, PublicUrl address, Clock clock) {
		this.intake = intake;
		this.secrets = secrets;
		this.directory = directory;
		this.properties = properties;
		this.attachments = attachments;
		this.address = address;
		this.clock = clock;
	}

	/**
	 * Lets the browser see the receipt. It holds a token that ends by itself in a cookie,
	 * so that reporters need no session.
	 */
	void show(Receipt receipt, HttpServletRequest request, HttpServletResponse response) {
		Duration shown = this.properties.receiptShown();
		String token = this.secrets.accessToken(receipt.number(), this.clock.instant().plus(shown));
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, receipt.number() + "." + token)
					.path(request.getContextPath() + ADDRESS)
					.maxAge(shown)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

	@GetMapping(ADDRESS)
	String receipt(@CookieValue(name = COOKIE, defaultValue = "") String cookie, Locale locale, Model model) {
		return number(cookie).map((number) -> receipt(number, locale, model)).orElse("intake/no-receipt");
	}

	private Optional<CaseNumber> number(String cookie) {
		int dot = cookie.indexOf('.');
		return CaseNumber.parse(cookie.substring(0, Math.max(dot, 0)))
			.filter((number) -> this.secrets.isValidAccessToken(number, cookie.substring(dot + 1),
					this.clock.instant()));
	}

	private String receipt(CaseNumber number, Locale locale, Model model) {
		Receipt receipt = this.intake.receipt(number);
		model.addAttribute("receipt", receipt);
		model.addAttribute("portal", this.address.of("/track"));
		model.addAttribute("code", QrCode.of(phoneLink(receipt)));
		model.addAttribute("files", this.attachments.findForReporter(receipt.number()).size());
		model.addAttribute("body",
				Optional.ofNullable(receipt.unit())
					.flatMap(this.directory::unit)
					.map((unit) -> unit.name(locale))
					.orElse(null));
		return "intake/receipt";
	}

	/**
	 * What a phone's camera opens. Number and secret are in the fragment, which no
	 * browser sends: they reach no log, no proxy and no other page. Whoever can scan the
	 * code can read the secret beside it.
	 */
	private String phoneLink(Receipt receipt) {
		return this.address.of("/track#" + receipt.number() + "/" + receipt.secret());
	}

}
