package org.tawasul.survey.voice;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the gateway tells of a call.
 *
 * @param id of the order, as in the address
 * @param outcome {@code ANSWERED}, {@code NOT_REACHED}, {@code REFUSED},
 * {@code DO_NOT_CALL} or {@code WRONG_NUMBER}
 * @param answers digits by the questions' codes, where it was answered
 */
record VoiceAnswer(@Nullable String id, @Nullable String outcome, @Nullable Map<String, String> answers) {
}
