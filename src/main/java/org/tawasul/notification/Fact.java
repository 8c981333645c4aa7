package org.tawasul.notification;

/**
 * A line of the facts under a message.
 *
 * @param label for example <i>النوع</i>
 * @param value with {@link Marks}
 */
record Fact(String label, String value) {

}
