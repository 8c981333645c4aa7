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
 * Shows number and secret in the browser that sent the report, for a limited time: others
 * may use it afterwards.
 */
@Controller
class ReceiptController {

	private static final String SESSION_KEY = "org.tawasul.intake.sent";

	private final IntakeService intake;

	private final MinistryDirectory directory;

	private final IntakeProperties properties;

	private final AttachmentService attachments;

	private final Clock clock;

	ReceiptController(IntakeService intake, MinistryDirectory directory, IntakeProperties properties,
			AttachmentService attachments, Clock clock) {
		this.intake = intake;
		this.directory = directory;
		this.properties = properties;
		this.attachments = attachments;
		this.clock = clock;
	}

	void show(Receipt receipt, HttpSession session) {
		session.setAttribute(SESSION_KEY,
				new ShownReceipt(receipt.number().value(), this.clock.instant().plus(this.properties.receiptShown())));
	}

	@GetMapping("/report/receipt")
	String receipt(@SessionAttribute(name = SESSION_KEY, required = false) @Nullable ShownReceipt shown, Locale locale,
			Model model) {
		if (shown == null || shown.until().isBefore(this.clock.instant())) {
			return "intake/no-receipt";
		}
		Receipt receipt = this.intake.receipt(new CaseNumber(shown.number()));
		model.addAttribute("receipt", receipt);
		model.addAttribute("files", this.attachments.findForReporter(receipt.number()).size());
		model.addAttribute("body",
				Optional.ofNullable(receipt.unit())
					.flatMap(this.directory::unit)
					.map((unit) -> unit.name(locale))
					.orElse(null));
		return "intake/receipt";
	}

	/** The case whose receipt the browser may show; the secret itself is not stored. */
	record ShownReceipt(long number, Instant until) implements Serializable {

	}

}
