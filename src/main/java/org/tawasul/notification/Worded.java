package org.tawasul.notification;

/**
 * A message in words.
 *
 * @param subject one line
 * @param body plain text
 * @param shortText what goes into an SMS
 */
public record Worded(String subject, String body, String shortText) {

}
