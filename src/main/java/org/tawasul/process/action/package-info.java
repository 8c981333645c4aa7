/**
 * The actions that a model may name. Each reads its inputs, makes one call, writes its
 * outputs. Jobs run at least once and roll back as a whole, so each action only changes
 * rows of the one database.
 */
@NullMarked
package org.tawasul.process.action;

import org.jspecify.annotations.NullMarked;
