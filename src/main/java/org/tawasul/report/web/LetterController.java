package org.tawasul.report.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.desk.CaseBatch;
import org.tawasul.desk.CaseBatchService;
import org.tawasul.desk.CaseWithRights;
import org.tawasul.report.letter.Letter;
import org.tawasul.report.letter.LetterLogo;
import org.tawasul.report.letter.LetterPdf;
import org.tawasul.report.letter.LetterService;
import org.tawasul.search.CaseSearchBusyException;
import org.tawasul.search.CaseSearchLimiter;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The letter of a case: as a page to look at and print, and as a PDF file; the letters of
 * several cases as one file. A letter that somebody may not have answers like one of a
 * case that does not exist.
 */
@Controller
class LetterController {

	private static final String WITH_IDENTITY = "with";

	private final CurrentUser user;

	private final LetterService letters;

	private final LetterPdf pdf;

	private final CaseBatchService batches;

	private final CaseSearchLimiter limiter;

	LetterController(CurrentUser user, LetterService letters, LetterPdf pdf, CaseBatchService batches,
			CaseSearchLimiter limiter) {
		this.user = user;
		this.letters = letters;
		this.pdf = pdf;
		this.batches = batches;
		this.limiter = limiter;
	}

	@GetMapping("/desk/cases/{number}/letter")
	ModelAndView show(@PathVariable String number, @RequestParam(defaultValue = "") String identity) {
		StaffUser viewer = this.user.get();
		CaseNumber known = parse(number);
		CaseWithRights found = this.letters.find(viewer, known).orElseThrow(LetterController::notFound);
		Letter letter = this.letters.show(viewer, known, WITH_IDENTITY.equals(identity))
			.orElseThrow(LetterController::notFound);
		return new ModelAndView("report/letter").addObject("letter", letter)
			.addObject("logo", LetterLogo.dataAddress(letter.head()))
			.addObject("mayShowIdentity", LetterService.mayShowIdentity(found));
	}

	/** The page's script says so when the browser prints it. */
	@PostMapping("/desk/cases/{number}/letter/printed")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void printed(@PathVariable String number, @RequestParam(defaultValue = "") String identity) {
		issue(this.user.get(), parse(number), identity);
	}

	/**
	 * The letters of several cases, none of which says who reported. One person has them
	 * written once at a time.
	 */
	@GetMapping("/desk/batches/{id}/letters.pdf")
	ResponseEntity<byte[]> downloadAll(@PathVariable UUID id) {
		StaffUser viewer = this.user.get();
		CaseBatch batch = this.batches.find(viewer, id).orElseThrow(LetterController::notFound);
		try {
			return pdf("letters.pdf", this.limiter.takeTurn(viewer, () -> write(viewer, batch)));
		}
		catch (CaseSearchBusyException ex) {
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, ex);
		}
	}

	private byte[] write(StaffUser viewer, CaseBatch batch) {
		List<Letter> letters = this.letters.issue(viewer, batch.items().stream().map(CaseBatch.Item::number).toList());
		if (letters.isEmpty()) {
			throw notFound();
		}
		try {
			return this.pdf.write(letters);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@GetMapping("/desk/cases/{number}/letter.pdf")
	ResponseEntity<byte[]> download(@PathVariable String number, @RequestParam(defaultValue = "") String identity)
			throws IOException {
		CaseNumber known = parse(number);
		Letter letter = issue(this.user.get(), known, identity);
		return pdf("letter-" + known + ".pdf", this.pdf.write(List.of(letter)));
	}

	private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name).build().toString())
			.body(content);
	}

	private Letter issue(StaffUser viewer, CaseNumber number, String identity) {
		return this.letters.issue(viewer, number, WITH_IDENTITY.equals(identity))
			.orElseThrow(LetterController::notFound);
	}

	private static CaseNumber parse(String number) {
		return CaseNumber.parse(number).orElseThrow(LetterController::notFound);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
