/**
 * What models, tables, forms and filters may have evaluated while they run, from wherever
 * they came: the variables of a process and our actions by name, comparisons, and the few
 * values that our own filters ask for.
 */
@NullMarked
package org.tawasul.process.expression;

import org.jspecify.annotations.NullMarked;
