/**
 * The forms of tasks: what they show of a case, and what is submitted in them.
 */
@NullMarked
package org.tawasul.process.form;

import org.jspecify.annotations.NullMarked;
