/**
 * Pictures, decoded and written anew.
 */
@NullMarked
package org.tawasul.attachment.sanitizer.picture;

import org.jspecify.annotations.NullMarked;
