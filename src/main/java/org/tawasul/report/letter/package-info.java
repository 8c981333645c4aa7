/**
 * The letter of a case, and the page that confirms it.
 */
@NullMarked
package org.tawasul.report.letter;

import org.jspecify.annotations.NullMarked;
