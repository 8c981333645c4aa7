/**
 * The pages of the call centre.
 */
@NullMarked
package org.tawasul.callcentre.web;

import org.jspecify.annotations.NullMarked;
