package org.tawasul.notification;

import jakarta.persistence.Embeddable;

/**
 * The texts of a message. All of them say the same.
 *
 * @param subject one line, without control characters, fit for a header
 * @param body plain text
 * @param shortText the text of an SMS
 */
@Embeddable
public record RenderedMessage(String subject, String body, String shortText) {

}
