package org.tawasul.casefile;

/**
 * The way by which a case came in. Labels: {@code channel.<constant>} in the bundles.
 */
public enum Channel {

	WEB, APP, CALL_CENTRE, X, INSTAGRAM, SNAPCHAT, SKYPE, FACEBOOK, VISIT, OPEN311

}
