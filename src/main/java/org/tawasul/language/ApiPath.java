package org.tawasul.language;

/**
 * A part of the application that programs call: they choose the language of the answer by
 * {@code Accept-Language}, where a page follows its reader's cookie. A package that
 * brings such an interface declares a bean of this type.
 *
 * @param prefix of its paths, with a slash at the end and without the context path
 */
public record ApiPath(String prefix) {

}
