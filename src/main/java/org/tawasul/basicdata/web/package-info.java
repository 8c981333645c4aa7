/**
 * The pages on which administrators import files and create start passwords.
 */
@NullMarked
package org.tawasul.basicdata.web;

import org.jspecify.annotations.NullMarked;
