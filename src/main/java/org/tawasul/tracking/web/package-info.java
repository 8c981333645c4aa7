/**
 * The reporter's pages. They work without JavaScript.
 */
@NullMarked
package org.tawasul.tracking.web;

import org.jspecify.annotations.NullMarked;
