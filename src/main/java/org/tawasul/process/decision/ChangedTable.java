package org.tawasul.process.decision;

/**
 * A table that the lifecycle of cases asks, in two versions.
 *
 * @param key of the decision
 * @param before file of the live one
 * @param after file of the changed one, which keeps to the rules
 */
public record ChangedTable(String key, byte[] before, byte[] after) {

}
