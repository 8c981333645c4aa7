/**
 * Files in, checked, stored, out. The door is
 * {@link org.tawasul.attachment.AttachmentService}; whoever hands a file out does it by
 * {@link org.tawasul.attachment.AttachmentDownload}, so that none is ever a page of our
 * own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "casefile", "language", "problem" })
package org.tawasul.attachment;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
