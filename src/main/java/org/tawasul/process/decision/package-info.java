/**
 * The decision tables: how their FEEL is evaluated and what becomes of their results.
 */
@NullMarked
package org.tawasul.process.decision;

import org.jspecify.annotations.NullMarked;
