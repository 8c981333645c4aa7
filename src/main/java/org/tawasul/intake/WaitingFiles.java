package org.tawasul.intake;

import org.jspecify.annotations.Nullable;

/**
 * Files that wait for their form to be sent.
 *
 * @param key the form's one-time key
 * @param count how many its sender was shown, at least one
 */
record WaitingFiles(String key, int count) {

	/** Nothing when no files were shown: then nobody looks for any. */
	static @Nullable WaitingFiles of(ReportForm form) {
		return (form.files() > 0) ? new WaitingFiles(form.key(), form.files()) : null;
	}

}
