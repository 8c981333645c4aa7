package org.tawasul.rehearsal;

import java.util.List;

import org.tawasul.rehearsal.TrialReport.Name;

/**
 * A model with the tables and forms that it names, or a table that no model names, as new
 * cases get it.
 *
 * @param key of the process or table
 * @param name what it is called
 * @param table whether it is a table that no model names
 * @param version the version that is live
 * @param files names of its files
 */
public record LiveModel(String key, Name name, boolean table, ModelVersion version, List<String> files) {

}
