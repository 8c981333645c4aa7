package org.tawasul.intake;

import org.jspecify.annotations.Nullable;

/**
 * Files that wait for their form to be sent.
 *
 * @param key the form's one-time key
 * @param count how many its sender was shown, at least one
 */
record PendingUploads(String key, int count) {

	/** Nothing when no files were shown: then nobody looks for any. */
	static @Nullable PendingUploads of(ReportForm form) {
		return (form.files() > 0) ? new PendingUploads(form.key(), form.files()) : null;
	}

}
