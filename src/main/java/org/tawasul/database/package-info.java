/**
 * The embedded PostgreSQL for installations without one, started before everything else
 * and stopped after it; the check of the schema; and the cache for what is read often and
 * changed rarely.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tawasul.database;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
