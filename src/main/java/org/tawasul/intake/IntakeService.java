package org.tawasul.intake;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseReport;
import org.tawasul.problem.InvalidFieldsException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a case for each submission, and only one when it is sent twice.
 */
@Service
class IntakeService {

	private final CaseService cases;

	private final CaseSecretService secrets;

	private final IdempotencyKeyRepository keys;

	private final FormUploadService uploads;

	private final OfferedCategoryValidator categories;

	private final ObjectMapper json;

	IntakeService(CaseService cases, CaseSecretService secrets, IdempotencyKeyRepository keys,
			FormUploadService uploads, OfferedCategoryValidator categories, ObjectMapper json) {
		this.cases = cases;
		this.secrets = secrets;
		this.keys = keys;
		this.uploads = uploads;
		this.categories = categories;
		this.json = json;
	}

	/**
	 * The key by which a repeat of a request is recognised. Content is compared as it was
	 * read, so that white space and the order of fields do not matter.
	 */
	IdempotencyKey keyOf(String scope, String key, NewCaseRequest request) {
		try {
			return IdempotencyKey.of(scope, key, this.json.writeValueAsBytes(request));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("texts and numbers can be written", ex);
		}
	}

	/**
	 * Opens a case with the files uploaded for its form, or finds the one that the same
	 * request opened before.
	 * @param report validated
	 * @param key by which a repeat is recognised; without it every request is a new one
	 * @param pending the files, or null without any
	 * @param locale the sender's language
	 * @return number, secret and promise
	 * @throws InvalidFieldsException when the category of a new case is offered no more
	 * @throws IdempotencyKeyReusedException when the key stands for other content
	 * @throws UploadsExpiredException when files that the sender was shown are gone
	 */
	@Transactional
	public Receipt receive(CaseReport report, @Nullable IdempotencyKey key, @Nullable PendingUploads pending,
			Locale locale) {
		if (key == null) {
			return receipt(open(report, locale));
		}
		if (!this.keys.claim(key)) {
			return repeat(key, pending);
		}
		CaseFile file = open(report, locale);
		this.keys.assign(key, file.getNumber());
		if (pending != null && this.uploads.assignDraftToCase(pending.key(), file.getNumber()) < pending.count()) {
			throw new UploadsExpiredException();
		}
		return receipt(file);
	}

	private CaseFile open(CaseReport report, Locale locale) {
		this.categories.violation(report.category(), locale).ifPresent((violation) -> {
			throw new InvalidFieldsException(List.of(violation));
		});
		return this.cases.open(report);
	}

	/**
	 * The receipt of an existing case.
	 * @param number the case
	 * @return what the reporter was given
	 */
	@Transactional(readOnly = true)
	public Receipt receipt(CaseNumber number) {
		return receipt(this.cases.find(number).orElseThrow());
	}

	private Receipt repeat(IdempotencyKey key, @Nullable PendingUploads pending) {
		IdempotencyKeyRepository.ExistingCase existing = this.keys.find(key).orElseThrow();
		if (!existing.sameContent()) {
			throw new IdempotencyKeyReusedException(existing.number());
		}
		if (pending != null) {
			// The first request took all there were: these were added after it.
			this.uploads.assignDraftToCase(pending.key(), existing.number());
		}
		return receipt(existing.number());
	}

	private Receipt receipt(CaseFile file) {
		return new Receipt(file.getNumber(), this.secrets.secretOf(file.getNumber()), file.getAssignment().getUnit(),
				file.getPromisedAt(), file.getReport().subject(), file.getReceivedAt());
	}

}
