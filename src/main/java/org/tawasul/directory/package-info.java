/**
 * The ministry: its tree of units, the posts in them, who holds them, who stands in and
 * who is away. {@link org.tawasul.directory.MinistryDirectory} answers,
 * {@link org.tawasul.directory.AppointmentService} changes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "database", "language" })
package org.tawasul.directory;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
