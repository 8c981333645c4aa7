/**
 * PDF documents, rebuilt from what their pages show, and their pages drawn.
 */
@NullMarked
package org.tawasul.attachment.sanitizer.pdf;

import org.jspecify.annotations.NullMarked;
