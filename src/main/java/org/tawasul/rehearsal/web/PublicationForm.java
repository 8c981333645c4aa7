package org.tawasul.rehearsal.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tawasul.page.FormSubmission;

/**
 * The form that publishes files.
 *
 * @param submission as it was typed, with what is wrong with it
 * @param note why; empty where it is missing
 * @param at when; null for now
 * @param confirmed fingerprint of what the outside relies on and is given up; empty for
 * nothing
 */
record PublicationForm(FormSubmission submission, String note, @Nullable Instant at, String confirmed) {

}
