/**
 * The pages of letters and reports.
 */
@NullMarked
package org.tawasul.report.web;

import org.jspecify.annotations.NullMarked;
