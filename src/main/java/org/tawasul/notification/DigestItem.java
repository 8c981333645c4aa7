package org.tawasul.notification;

import java.util.List;

/**
 * A case in a digest.
 *
 * @param number its number
 * @param about its subject with {@link BidiIsolation}, or empty for its reporter
 * @param importance as text, or empty for its reporter
 * @param urgent whether it is very important
 * @param happened what happened, a sentence each, the oldest first
 * @param survey whether the way leads to the survey about it
 * @param link the recipient's way to it
 */
record DigestItem(String number, String about, String importance, boolean urgent, List<String> happened, boolean survey,
		String link) {

}
