/**
 * Files of reports, written row by row: their memory does not grow with the rows.
 */
@NullMarked
package org.tawasul.report.output;

import org.jspecify.annotations.NullMarked;
