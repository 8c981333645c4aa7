package org.tawasul.notification.web;

/**
 * As much of a recipient's address as helps to recognise it: the last four digits of a
 * number, the first letter and the provider of a mailbox.
 */
final class AddressMask {

	private static final int SHOWN = 4;

	private static final String HIDDEN = "••••";

	private AddressMask() {
	}

	static String mask(String address) {
		int at = address.lastIndexOf('@');
		if (at >= 0) {
			return address.substring(0, Math.min(1, at)) + HIDDEN + address.substring(at);
		}
		return HIDDEN + ((address.length() > 2 * SHOWN) ? address.substring(address.length() - SHOWN) : "");
	}

	/** What a gateway said, which may repeat the address. */
	static String maskWithin(String text, String address) {
		String bare = address.startsWith("+") ? address.substring(1) : address;
		return text.replace(address, mask(address)).replace(bare, mask(bare));
	}

}
