package org.tawasul.basicdata.web;

import java.util.List;

import org.tawasul.directory.OrgUnit;

/**
 * A unit in the tree.
 *
 * @param unit the unit
 * @param children those below it
 * @param vacant whether it has neither a coordinator nor a head
 * @param open whether those below are shown at once
 */
record UnitNodeView(OrgUnit unit, List<UnitNodeView> children, boolean vacant, boolean open) {

}
