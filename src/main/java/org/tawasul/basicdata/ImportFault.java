package org.tawasul.basicdata;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A fault and its place. The code ends a key of the bundle that describes it.
 *
 * @param file the file's name; empty where it concerns all files
 * @param line counted from 1; 0 where it concerns the whole file
 * @param column the column, <code>null</code> where it concerns the whole line
 * @param code the reason
 * @param arguments the message's arguments
 */
public record ImportFault(String file, int line, @Nullable ImportColumn column, String code, List<String> arguments) {

}
