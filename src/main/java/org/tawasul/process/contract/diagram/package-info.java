/**
 * The rules for diagrams: they name our actions, read variables and compare, and carry a
 * case to its end.
 */
@NullMarked
package org.tawasul.process.contract.diagram;

import org.jspecify.annotations.NullMarked;
