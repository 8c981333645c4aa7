package org.tawasul.mining;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.Phase;

/**
 * A case that is, or was, at a step.
 *
 * @param id of its passing the step; its number while it is there
 * @param number the case's number
 * @param subject what it is about
 * @param unit code of the responsible unit
 * @param status its status now
 * @param phase what that counts as
 * @param since when it came to the step; when it came in where no step is known
 * @param until when it left the step; null while it is there
 * @param late whether its promised date is missed while it is open
 */
record StepCase(long id, long number, String subject, @Nullable String unit, @Nullable String status, Phase phase,
		Instant since, @Nullable Instant until, boolean late) {

}
