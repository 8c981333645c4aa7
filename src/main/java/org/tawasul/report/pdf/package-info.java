/**
 * PDF files in Arabic: joined letters, lines from right to left, text that can be
 * searched and copied.
 */
@NullMarked
package org.tawasul.report.pdf;

import org.jspecify.annotations.NullMarked;
