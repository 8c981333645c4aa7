/**
 * The doors of the application: which addresses are open to whom, the sign-in page and
 * the pages that say what went wrong.
 */
@NullMarked
package org.tawasul.access.web;

import org.jspecify.annotations.NullMarked;
