package org.tawasul.intake;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.directory.MinistryDirectory;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/**
 * Shows number and secret to the browser that sent the report, and for a while only:
 * others may use it after.
 */
@Controller
class ReceiptController {

	private static final String SENT = "org.tawasul.intake.sent";

	private final IntakeService reception;

	private final MinistryDirectory ministry;

	private final IntakeProperties settings;

	private final AttachmentService attachments;

	private final Clock clock;

	ReceiptController(IntakeService reception, MinistryDirectory ministry, IntakeProperties settings,
			AttachmentService attachments, Clock clock) {
		this.reception = reception;
		this.ministry = ministry;
		this.settings = settings;
		this.attachments = attachments;
		this.clock = clock;
	}

	void show(Receipt receipt, HttpSession session) {
		session.setAttribute(SENT,
				new ShownReceipt(receipt.number().value(), this.clock.instant().plus(this.settings.receiptShown())));
	}

	@GetMapping("/report/receipt")
	String receipt(@SessionAttribute(name = SENT, required = false) @Nullable ShownReceipt sent, Locale locale,
			Model model) {
		if (sent == null || sent.until().isBefore(this.clock.instant())) {
			return "intake/no-receipt";
		}
		Receipt receipt = this.reception.receipt(new CaseNumber(sent.number()));
		model.addAttribute("receipt", receipt);
		model.addAttribute("files", this.attachments.findForReporter(receipt.number()).size());
		model.addAttribute("body",
				Optional.ofNullable(receipt.unit())
					.flatMap(this.ministry::unit)
					.map((unit) -> unit.name(locale))
					.orElse(null));
		return "intake/receipt";
	}

	/**
	 * Which receipt the browser may see: the secret itself is not kept.
	 *
	 * @param number of the case
	 * @param until how long
	 */
	record ShownReceipt(long number, Instant until) implements Serializable {

	}

}
