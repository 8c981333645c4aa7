/**
 * Satisfaction calls: closed cases are sampled, and their reporters called by agents or
 * by a voice gateway. Knows nothing of BPMN: steps of a model move a call by
 * {@code SatisfactionCallWorkflow}.
 */
@NullMarked
@NamedInterface("call")
package org.tawasul.survey.call;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
