/**
 * The page on which administrators bring in files, and the one on which they hand out
 * start passwords.
 */
@NullMarked
package org.tawasul.basicdata.web;

import org.jspecify.annotations.NullMarked;
