package org.tawasul.search;

import java.util.Map;

/**
 * The cases that fulfil criteria, in SQL, for those who read all of them rather than show
 * some. Whatever somebody typed is among the parameters only.
 *
 * @param source what follows {@code from}: the cases are {@code f}
 * @param condition what follows {@code where}
 * @param parameters of both, by name
 */
public record CaseSelection(String source, String condition, Map<String, Object> parameters) {

}
