/**
 * The ways a case comes in: the portal's form and the programming interface. Both fill
 * the same draft, which is checked in one place and becomes a report.
 */
@NullMarked
package org.tawasul.intake;

import org.jspecify.annotations.NullMarked;
