package org.tawasul.rehearsal;

import java.util.List;

/**
 * A model with the tables and forms that it names, or a table that no model names, as new
 * cases get it.
 *
 * @param key of the process or table
 * @param name what it is called, in Arabic
 * @param table whether it is a table that no model names
 * @param version the version that is live
 * @param files names of its files
 */
public record LiveModel(String key, String name, boolean table, ModelVersion version, List<String> files) {

}
