/**
 * The care centre's pages of reviews.
 */
@NullMarked
package org.tawasul.quality.web;

import org.jspecify.annotations.NullMarked;
