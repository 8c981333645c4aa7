/**
 * Documents: measured before they are opened, and written anew without what they carry
 * beside their pages.
 */
@NullMarked
package org.tawasul.attachment.sanitizer.pdf;

import org.jspecify.annotations.NullMarked;
