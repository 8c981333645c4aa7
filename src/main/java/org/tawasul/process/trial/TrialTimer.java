package org.tawasul.process.trial;

import java.time.Instant;
import java.util.List;

/**
 * A time at which something happens by itself where a case waits.
 *
 * @param element id of the timer's event
 * @param due when, by the working calendar
 * @param relieves whether the case leaves its step then; reminders leave it there
 * @param again when it happens again, as long as nothing else does: the next few times of
 * what repeats
 */
public record TrialTimer(String element, Instant due, boolean relieves, List<Instant> again) {

}
