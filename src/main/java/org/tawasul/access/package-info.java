/**
 * Sign-in, and who may see what. Knows the staff by their duties, checks passwords
 * through {@link org.tawasul.access.PasswordChecker}, and limits how often one may be
 * wrong.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "directory", "language" })
package org.tawasul.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
