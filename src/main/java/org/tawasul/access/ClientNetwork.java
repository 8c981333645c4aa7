package org.tawasul.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * The network that an address counts for in limits. An IPv6 host has a whole /64 to
 * itself, so a limit by single addresses would mean nothing there.
 */
public final class ClientNetwork {

	private static final int PREFIX = 8;

	private ClientNetwork() {
	}

	/**
	 * The key by which an address is limited.
	 * @param address of the client, as digits
	 * @return the address itself, or the first 64 bits of one of IPv6
	 */
	public static String of(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			InetAddress parsed = InetAddress.getByName(address);
			return (parsed instanceof Inet6Address) ? HexFormat.of().formatHex(parsed.getAddress(), 0, PREFIX) + "::/64"
					: parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
