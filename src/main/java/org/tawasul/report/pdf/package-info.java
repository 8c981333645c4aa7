/**
 * PDF files in Arabic: joined letters, lines from right to left, text that can be
 * searched and copied.
 */
@NullMarked
@NamedInterface("pdf")
package org.tawasul.report.pdf;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
