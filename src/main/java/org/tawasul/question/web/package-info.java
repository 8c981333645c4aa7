/**
 * The questions for programs.
 */
@NullMarked
package org.tawasul.question.web;

import org.jspecify.annotations.NullMarked;
