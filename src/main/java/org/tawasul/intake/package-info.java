/**
 * How cases come in: by the portal's form and the API. Both make the same request, which
 * is validated in one place and becomes a case.
 */
@NullMarked
package org.tawasul.intake;

import org.jspecify.annotations.NullMarked;
