package org.tawasul.publicurl;

import java.net.InetAddress;
import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address of the application from outside, for links that are read elsewhere or later
 * than the request in which they were written. It never follows a request, whose
 * {@code Host} its caller chooses: it is the setting {@code tawasul.public-url}, and
 * without it the address that the server listens on.
 */
@Component
public class PublicUrl {

	private final PublicUrlProperties properties;

	private final ServerProperties server;

	private final Environment environment;

	PublicUrl(PublicUrlProperties properties, ServerProperties server, Environment environment) {
		this.properties = properties;
		this.server = server;
		this.environment = environment;
	}

	/**
	 * An address of the application.
	 * @param path begins with a slash; a query may follow
	 * @return the address to write into a message or an answer
	 */
	public String of(String path) {
		return base().toString().replaceFirst("/+$", "") + path;
	}

	/**
	 * The host, which also identifies this system in mails.
	 * @return a name or an address
	 */
	public String host() {
		return base().getHost();
	}

	private URI base() {
		URI set = this.properties.publicUrl();
		return (set != null) ? set : listening();
	}

	private URI listening() {
		boolean tls = this.server.getSsl() != null && this.server.getSsl().isEnabled();
		String contextPath = this.server.getServlet().getContextPath();
		return URI.create((tls ? "https://" : "http://") + host(this.server.getAddress()) + ":" + port()
				+ ((contextPath != null) ? contextPath : ""));
	}

	/** A server that listens everywhere is at least here. */
	private static String host(@Nullable InetAddress address) {
		if (address == null || address.isAnyLocalAddress() || address.isLoopbackAddress()) {
			return "localhost";
		}
		String digits = address.getHostAddress();
		return (digits.indexOf(':') < 0) ? digits : "[" + digits.replaceFirst("%.*", "") + "]";
	}

	/** Known when the server has started; until then the one that is set. */
	private String port() {
		Integer set = this.server.getPort();
		return this.environment.getProperty("local.server.port", String.valueOf((set != null) ? set : 8080));
	}

}
