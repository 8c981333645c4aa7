/**
 * The desk's pages of periodic reports and of the Minister's brief.
 */
@NullMarked
package org.tawasul.periodic.web;

import org.jspecify.annotations.NullMarked;
