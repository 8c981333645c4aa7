package org.tawasul.intake;

import org.jspecify.annotations.Nullable;

/**
 * The files uploaded for a form that is being sent.
 *
 * @param key the form's one-time key
 * @param count how many the sender was shown, at least one
 */
record PendingUploads(String key, int count) {

	/** Null when no files were shown: then none are looked for. */
	static @Nullable PendingUploads of(ReportForm form) {
		return (form.files() > 0) ? new PendingUploads(form.key(), form.files()) : null;
	}

}
