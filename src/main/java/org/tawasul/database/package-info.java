/**
 * A PostgreSQL for those who have none at hand: started before everything else, stopped
 * after everything else.
 */
@NullMarked
package org.tawasul.database;

import org.jspecify.annotations.NullMarked;
