/**
 * Asks the ministry's virus scanner about files.
 */
@NullMarked
package org.tawasul.attachment.scanner;

import org.jspecify.annotations.NullMarked;
