/**
 * Files of cases: uploaded, sanitised, scanned, stored, downloaded. Other modules use
 * {@link org.tawasul.attachment.AttachmentService}, and
 * {@link org.tawasul.attachment.AttachmentDownload} for responses.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "casefile", "language", "problem" })
package org.tawasul.attachment;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
