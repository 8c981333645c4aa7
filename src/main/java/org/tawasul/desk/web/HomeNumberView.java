package org.tawasul.desk.web;

import org.tawasul.desk.WorkListCount;

/**
 * A number on the home page.
 *
 * @param code what it counts
 * @param count how many
 * @param address of the list of these cases
 */
record HomeNumberView(String code, WorkListCount count, String address) {

}
