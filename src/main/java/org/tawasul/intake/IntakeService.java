package org.tawasul.intake;

import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.form.FormUploadService;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseSubmission;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes reports in, each once.
 */
@Service
class IntakeService {

	private final CaseService cases;

	private final CaseSecretService secrets;

	private final IdempotencyKeyRepository keys;

	private final FormUploadService files;

	IntakeService(CaseService cases, CaseSecretService secrets, IdempotencyKeyRepository keys,
			FormUploadService files) {
		this.cases = cases;
		this.secrets = secrets;
		this.keys = keys;
		this.files = files;
	}

	/**
	 * Opens a case, or finds the one that the same request opened before.
	 * @param report checked
	 * @param once by what a repeat is known; without it every request is a new one
	 * @return number, secret and promise
	 * @throws IdempotencyKeyReusedException when the key stands for something else
	 */
	@Transactional
	public Receipt receive(CaseSubmission report, @Nullable IdempotencyKey once) {
		return receive(report, once, null);
	}

	/**
	 * Opens a case with the files that wait for its form, or finds the one that the same
	 * request opened before.
	 * @param report checked
	 * @param once by what a repeat is known; without it every request is a new one
	 * @param waiting the files, or none
	 * @return number, secret and promise
	 * @throws IdempotencyKeyReusedException when the key stands for something else
	 * @throws UploadsExpiredException when files were shown to the sender that are not
	 * there any more
	 */
	@Transactional
	public Receipt receive(CaseSubmission report, @Nullable IdempotencyKey once, @Nullable PendingUploads waiting) {
		if (once == null) {
			return receipt(this.cases.open(report));
		}
		if (!this.keys.take(once)) {
			return repeat(once, waiting);
		}
		CaseFile file = this.cases.open(report);
		this.keys.keep(once, file.getNumber());
		if (waiting != null && this.files.assignDraftToCase(waiting.key(), file.getNumber()) < waiting.count()) {
			throw new UploadsExpiredException();
		}
		return receipt(file);
	}

	/**
	 * The receipt of a case that is there already.
	 * @param number the case
	 * @return what the reporter was given
	 */
	@Transactional(readOnly = true)
	public Receipt receipt(CaseNumber number) {
		return receipt(this.cases.find(number).orElseThrow());
	}

	private Receipt repeat(IdempotencyKey once, @Nullable PendingUploads waiting) {
		IdempotencyKeyRepository.ExistingCase earlier = this.keys.find(once).orElseThrow();
		if (!earlier.sameContent()) {
			throw new IdempotencyKeyReusedException(earlier.number());
		}
		if (waiting != null) {
			// The first time took all that there were: these were added after it.
			this.files.assignDraftToCase(waiting.key(), earlier.number());
		}
		return receipt(earlier.number());
	}

	private Receipt receipt(CaseFile file) {
		return new Receipt(file.getNumber(), this.secrets.secretOf(file.getNumber()), file.getAssignment().getUnit(),
				file.getPromisedAt());
	}

}
