package org.tawasul.notification;

/**
 * A message in words. All three ways of sending tell the same.
 *
 * @param subject one line, without control characters, fit for a header
 * @param body plain text
 * @param shortText what goes into an SMS
 * @param html a whole page for mail programs, with styles of its own and nothing to load
 */
public record RenderedMessage(String subject, String body, String shortText, String html) {

}
