package org.tawasul.casefile;

/**
 * The way by which a case came in. Labels: {@code channel.<constant>} in the bundles.
 */
public enum Channel {

	WEB, APP, CALL_CENTRE, X, INSTAGRAM, SNAPCHAT, SKYPE, FACEBOOK, VISIT, OPEN311;

	/**
	 * Whether only the ministry's own staff can have received a case by it: on a call, at
	 * a visit, or through the ministry's accounts in social networks.
	 * @return false for what reporters send themselves
	 */
	public boolean isOfStaff() {
		return this != WEB && this != APP && this != OPEN311;
	}

}
