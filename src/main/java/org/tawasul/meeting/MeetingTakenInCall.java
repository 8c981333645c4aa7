package org.tawasul.meeting;

import java.util.UUID;

/**
 * Somebody asked in a call for a meeting with the Minister, and it was taken down.
 * Announced again when the form is sent again.
 *
 * @param call as the form named it: whoever listens checks whose it is
 * @param number of the meeting
 * @param agent user name
 */
public record MeetingTakenInCall(UUID call, MeetingNumber number, String agent) {

}
