/**
 * A PostgreSQL for those who have none at hand: started before everything else, stopped
 * after everything else.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tawasul.database;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
