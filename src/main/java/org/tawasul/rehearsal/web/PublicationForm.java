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
 * @param confirmed whether what the outside relies on is given up
 */
record PublicationForm(FormSubmission submission, String note, @Nullable Instant at, boolean confirmed) {

}
