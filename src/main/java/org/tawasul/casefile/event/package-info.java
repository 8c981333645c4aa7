/**
 * What happened to a case, in the past tense; published inside the transaction in which
 * it happened.
 */
@NullMarked
@NamedInterface("event")
package org.tawasul.casefile.event;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
