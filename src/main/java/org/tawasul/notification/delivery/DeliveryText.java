package org.tawasul.notification.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What a delivery says, as sent. It may hold the link that opens the reporter's case:
 * whoever shows it hides that.
 *
 * @param subject one line
 * @param body plain text
 * @param html the same as a page; null when there is none
 * @param shortText what goes into an SMS
 */
public record DeliveryText(String subject, String body, @Nullable String html, String shortText) {

}
