/**
 * Filter chains, sign-in and sign-out pages, sessions and error pages.
 */
@NullMarked
package org.tawasul.access.web;

import org.jspecify.annotations.NullMarked;
