/**
 * Messages out, in the recipient's language. What is to be said is written in the case's
 * own transaction; a worker puts it into words afterwards, so that no gateway and no
 * template ever holds a case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "casefile", "directory", "language" })
package org.tawasul.notification;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
