package org.tawasul.basicdata.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong, and where. Words are in the bundle under {@code basicdata.fault.<code>}.
 *

 * &#64;param file the file's name; empty where it concerns all of them
 * &#64;param line counted from 1; 0 where it concerns the whole file
 *

@param column the column, <code>null</code> where it concerns the whole line
 * @param code the reason
 * @param arguments what the words name
 */
public record ImportFault(String file, int line, @Nullable ImportColumn column, String code, List<String> arguments) {

}
