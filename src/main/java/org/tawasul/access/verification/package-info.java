/**
 * The verification code of the sign-in page: a piece of work which the browser does by
 * itself or, without script, a picture of digits to type.
 */
@NullMarked
package org.tawasul.access.verification;

import org.jspecify.annotations.NullMarked;
