package org.tawasul.sampledata;

import java.util.Set;

/**
 * A table that keeps rows of a case.
 *
 * @param name with its schema
 * @param condition SQL that finds the rows of a case by {@code :number}, the case's
 * number, or {@code :process}, the id of its workflow
 * @param shared columns whose ids belong to all cases, such as that of the model: they
 * are copied as they are
 */
public record CaseTable(String name, String condition, Set<String> shared) {

}
