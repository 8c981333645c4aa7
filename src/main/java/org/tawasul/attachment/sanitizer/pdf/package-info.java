/**
 * PDF documents, rebuilt from what their pages show.
 */
@NullMarked
package org.tawasul.attachment.sanitizer.pdf;

import org.jspecify.annotations.NullMarked;
