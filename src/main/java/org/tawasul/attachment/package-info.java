/**
 * Files in, checked, stored, out.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "casefile", "language", "problem" })
package org.tawasul.attachment;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
