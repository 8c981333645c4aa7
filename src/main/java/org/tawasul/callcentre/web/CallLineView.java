package org.tawasul.callcentre.web;

import org.tawasul.callcentre.Call;

/**
 * A call in a list.
 *
 * @param call the call
 * @param agent its agent's name
 * @param length as minutes and seconds
 * @param kind in the reader's language, empty until the call has ended
 */
record CallLineView(Call call, String agent, String length, String kind) {

}
