/**
 * Reads files as offices make them: in two encodings, with commas or semicolons, with
 * Arabic or English headings. What cannot be read is reported with its line.
 */
@NullMarked
package org.tawasul.basicdata.reading;

import org.jspecify.annotations.NullMarked;
