/**
 * Sign-in, and who may see what. Knows the staff by their roles, checks passwords through
 * {@link org.tawasul.access.PasswordChecker}, and limits wrong attempts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "crypto", "directory", "language", "problem" })
package org.tawasul.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
