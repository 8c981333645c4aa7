package org.tawasul.process.subject;

import org.springframework.modulith.NamedInterface;

/**
 * What a card of Tasklist's list says.
 *
 * @param number as people call it
 * @param importance a code of {@code Importance}, for the card's colour
 * @param importanceName the same in the reader's language; empty where there is none
 * @param subject what it is about
 * @param link to its page on the desk
 */
@NamedInterface("subjects")
public record TaskCard(String number, String importance, String importanceName, String subject, String link) {

}
