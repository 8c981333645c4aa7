package org.tawasul.notification;

import java.net.URI;

import org.tawasul.casefile.CaseNumber;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Where people find us from outside: a message is read far away from the request in which
 * it was written, so its links cannot be taken from there.
 *
 * @param publicUrl http or https, at most 60 characters so that a link leaves room for
 * words in an SMS
 */
@ConfigurationProperties("tawasul")
public record PublicUrlProperties(@DefaultValue("http://localhost:8080") URI publicUrl) {

	private static final int LONGEST = 60;

	public PublicUrlProperties {
		Assert.isTrue(
				("http".equals(publicUrl.getScheme()) || "https".equals(publicUrl.getScheme()))
						&& publicUrl.getHost() != null && publicUrl.toString().length() <= LONGEST,
				"tawasul.public-url (TAWASUL_PUBLIC_URL) must be an http or https address of at most 60 characters");
	}

	/**
	 * Our host, which also names us in mails.
	 * @return a host name
	 */
	public String host() {
		return this.publicUrl.getHost();
	}

	/** The reporter's way to a case: it opens without the secret. */
	String reporterLink(String token) {
		return base() + "/t/" + token;
	}

	/** The way of staff, who sign in. */
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
