package org.tawasul.page;

/**
 * An option of a list to choose from.
 *
 * @param value what the form sends
 * @param label what people read, in their language
 */
public record SelectOption(String value, String label) {

}
