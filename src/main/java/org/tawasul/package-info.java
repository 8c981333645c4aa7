/**
 * The application class, and the features in packages of their own.
 */
@NullMarked
package org.tawasul;

import org.jspecify.annotations.NullMarked;
