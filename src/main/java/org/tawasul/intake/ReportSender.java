package org.tawasul.intake;

import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.casefile.CaseReport;
import org.tawasul.problem.InvalidFieldsException;
import org.tawasul.problem.TooManyRequestsException;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Sends the portal's form, and says why when that is not possible now.
 */
@Component
class ReportSender {

	/**
	 * Why a form was not sent: files that its sender was shown are not there any more.
	 */
	static final String FILES_GONE = "files-gone";

	private static final Logger log = LoggerFactory.getLogger(ReportSender.class);

	private final ReportFormQuestions questions;

	private final NewCaseValidator validator;

	private final NewCaseRateLimiter limiter;

	private final IntakeService intake;

	private final ReportedAlready reportedAlready;

	ReportSender(ReportFormQuestions questions, NewCaseValidator validator, NewCaseRateLimiter limiter,
			IntakeService intake, ReportedAlready reportedAlready) {
		this.reportedAlready = reportedAlready;
		this.questions = questions;
		this.validator = validator;
		this.limiter = limiter;
		this.intake = intake;
	}

	/**
	 * Opens a case.
	 * @param form validated
	 * @param address of its sender
	 * @throws ReportNotSentException when the form must be shown again
	 * @throws InvalidFieldsException when what was valid has ceased to be
	 */
	Receipt send(ReportForm form, Locale locale, String address) {
		try {
			return receive(form, locale, address);
		}
		catch (TooManyRequestsException ex) {
			throw new ReportNotSentException(form, HttpStatus.TOO_MANY_REQUESTS, "too-many", ex.seconds(), ex);
		}
		catch (UploadsExpiredException ex) {
			throw new ReportNotSentException(form, HttpStatus.CONFLICT, FILES_GONE, null, ex);
		}
		catch (IdempotencyKeyReusedException ex) {
			throw new ReportNotSentException(form.withNewKey(), HttpStatus.CONFLICT, "sent-before",
					ex.number().toString(), ex);
		}
		catch (InvalidFieldsException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			log.error("Cannot accept a report", ex);
			throw new ReportNotSentException(form, HttpStatus.SERVICE_UNAVAILABLE, "failed", null, ex);
		}
	}

	private Receipt receive(ReportForm form, Locale locale, String address) {
		NewCaseRequest newCase = this.questions.toNewCase(form);
		CaseReport report = this.validator.validate(newCase, locale);
		this.limiter.count(address);
		Receipt receipt = this.intake.receive(report, this.intake.keyOf("form", form.key(), newCase),
				PendingUploads.of(form), locale);
		// Behind the case: a repeat of the form makes up for what a fault prevented.
		this.reportedAlready.keepWish(form, receipt.number());
		return receipt;
	}

}
