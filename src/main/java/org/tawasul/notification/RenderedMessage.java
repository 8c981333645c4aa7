package org.tawasul.notification;

/**
 * The texts of a message. All of them say the same.
 *
 * @param subject one line, without control characters, fit for a header
 * @param body plain text
 * @param shortText the text of an SMS
 */
public record RenderedMessage(String subject, String body, String shortText) {

}
