/**
 * Client of the virus scanner.
 */
@NullMarked
package org.tawasul.attachment.scanner;

import org.jspecify.annotations.NullMarked;
