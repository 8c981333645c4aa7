package org.tawasul.access;

import java.util.Optional;
import java.util.Set;

/**
 * What decides who may see a case.
 *
 * @param unit code of the responsible unit, if there is one
 * @param groups groups that the case waits for or has waited for
 * @param people user names of those who acted on it
 */
public record CaseAccessAttributes(Optional<String> unit, Set<String> groups, Set<String> people) {

}
