/**
 * How Camunda's web applications look: mirrored style sheets for Arabic, made from those
 * of the version in use, and the texts of our scripts.
 */
@NullMarked
package org.tawasul.webapps.ui;

import org.jspecify.annotations.NullMarked;
