/**
 * Running cases that are moved to the live version of their model: which can and which
 * cannot, one by one, so that it can be stopped and gone on with. Knows nothing of BPMN.
 */
@NullMarked
@NamedInterface("move")
package org.tawasul.rehearsal.move;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
