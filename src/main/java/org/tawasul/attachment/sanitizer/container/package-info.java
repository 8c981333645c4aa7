/**
 * Files that are made of boxes: MP4, QuickTime, JPEG 2000.
 */
@NullMarked
package org.tawasul.attachment.sanitizer.container;

import org.jspecify.annotations.NullMarked;
