/**
 * Files in, checked, stored, out. The door is {@link org.tawasul.attachment.Attachments};
 * whoever hands a file out does it by {@link org.tawasul.attachment.Download}, so that
 * none is ever a page of our own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "casefile", "language" })
package org.tawasul.attachment;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
