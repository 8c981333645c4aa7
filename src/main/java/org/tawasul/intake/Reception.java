package org.tawasul.intake;

import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.form.FormFiles;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecrets;
import org.tawasul.casefile.Cases;
import org.tawasul.casefile.Report;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes reports in, each once.
 */
@Service
class Reception {

	private final Cases cases;

	private final CaseSecrets secrets;

	private final OnceKeys keys;

	private final FormFiles files;

	Reception(Cases cases, CaseSecrets secrets, OnceKeys keys, FormFiles files) {
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
	 * @throws SentBefore when the key stands for something else
	 */
	@Transactional
	public Receipt receive(Report report, @Nullable Once once) {
		return receive(report, once, null);
	}

	/**
	 * Opens a case with the files that wait for its form, or finds the one that the same
	 * request opened before.
	 * @param report checked
	 * @param once by what a repeat is known; without it every request is a new one
	 * @param waiting the files, or none
	 * @return number, secret and promise
	 * @throws SentBefore when the key stands for something else
	 * @throws FilesGone when files were shown to the sender that are not there any more
	 */
	@Transactional
	public Receipt receive(Report report, @Nullable Once once, @Nullable WaitingFiles waiting) {
		if (once == null) {
			return receipt(this.cases.open(report));
		}
		if (!this.keys.take(once)) {
			return repeat(once, waiting);
		}
		CaseFile file = this.cases.open(report);
		this.keys.keep(once, file.getNumber());
		if (waiting != null && this.files.adopt(waiting.key(), file.getNumber()) < waiting.count()) {
			throw new FilesGone();
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

	private Receipt repeat(Once once, @Nullable WaitingFiles waiting) {
		OnceKeys.Earlier earlier = this.keys.find(once).orElseThrow();
		if (!earlier.sameContent()) {
			throw new SentBefore(earlier.number());
		}
		if (waiting != null) {
			// The first time took all that there were: these were added after it.
			this.files.adopt(waiting.key(), earlier.number());
		}
		return receipt(earlier.number());
	}

	private Receipt receipt(CaseFile file) {
		return new Receipt(file.getNumber(), this.secrets.secretOf(file.getNumber()), file.getStanding().getUnit(),
				file.getPromisedAt());
	}

}
