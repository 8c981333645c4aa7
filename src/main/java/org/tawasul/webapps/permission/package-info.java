/**
 * Who may see and do what in the engine, and the filters of Tasklist: both made by code,
 * as few rows as will do.
 */
@NullMarked
package org.tawasul.webapps.permission;

import org.jspecify.annotations.NullMarked;
