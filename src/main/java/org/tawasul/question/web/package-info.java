/**
 * The questions for programs: the app, the call centre's and others' systems.
 */
@NullMarked
package org.tawasul.question.web;

import org.jspecify.annotations.NullMarked;
