package org.tawasul.rehearsal.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tawasul.page.FormSubmission;
import org.tawasul.rehearsal.PublicationBasis;

/**
 * The form that publishes files.
 *
 * @param submission as it was typed, with what is wrong with it
 * @param note why; empty where it is missing
 * @param at when; null for now
 * @param read what was read on the page
 */
record PublicationForm(FormSubmission submission, String note, @Nullable Instant at, PublicationBasis read) {

}
