package org.tawasul.notification;

import java.net.URI;

import org.tawasul.casefile.CaseNumber;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * The address of the application from outside: a message is read long after the request
 * in which it was written, so its links cannot be derived from a request.
 *
 * @param publicUrl http or https, at most 60 characters so that a link leaves room for
 * words in an SMS
 */
@ConfigurationProperties("tawasul")
public record PublicUrlProperties(@DefaultValue("http://localhost:8080") URI publicUrl) {

	private static final int MAX_LENGTH = 60;

	public PublicUrlProperties {
		Assert.isTrue(
				("http".equals(publicUrl.getScheme()) || "https".equals(publicUrl.getScheme()))
						&& publicUrl.getHost() != null && publicUrl.toString().length() <= MAX_LENGTH,
				"tawasul.public-url (TAWASUL_PUBLIC_URL) must be an http or https address of at most 60 characters");
	}

	/** The host, which also identifies this system in mails. */
	public String host() {
		return this.publicUrl.getHost();
	}

	/** The reporter's page of a case; it opens without the secret. */
	String reporterLink(String token) {
		return base() + "/t/" + token;
	}

	/** The page of a case for staff, who sign in. */
	String deskLink(CaseNumber number) {
		return base() + "/desk/cases/" + number;
	}

	/** Where staff find all of their cases. */
	String deskLink() {
		return base() + "/desk";
	}

	/** Where reporters find a case by its number and secret. */
	String trackingLink() {
		return base() + "/track";
	}

	private String base() {
		return this.publicUrl.toString().replaceFirst("/+$", "");
	}

}
