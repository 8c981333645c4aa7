/**
 * The operations room: the urgent incidents as they come in, who has seen them, whom the
 * operators called, and the sheet that one shift hands to the next.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "audit", "casefile", "directory", "language", "page" })
package org.tawasul.operations;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
