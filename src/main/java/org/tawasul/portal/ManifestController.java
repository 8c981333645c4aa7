package org.tawasul.portal;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import org.tawasul.language.LanguageView;
import org.tawasul.language.Messages;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The web app manifest, by which a phone puts the portal among its applications.
 */
@RestController
class ManifestController {

	private static final String GREEN = "#0b3f3a";

	private static final String SAND = "#faf8f4";

	private final Messages messages;

	private final LanguageView language;

	ManifestController(Messages messages, LanguageView language) {
		this.messages = messages;
		this.language = language;
	}

	@GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json;charset=UTF-8")
	Manifest manifest(Locale locale, HttpServletRequest request) {
		String home = request.getContextPath() + "/";
		return new Manifest(home, this.messages.text("portal.app.name", locale),
				this.messages.text("layout.service", locale), this.messages.text("portal.description", locale),
				this.language.code(locale), this.language.direction(locale), home, home, "standalone", GREEN, SAND,
				List.of(new Icon(home + "img/icon-192.png", "192x192", "any"),
						new Icon(home + "img/icon-512.png", "512x512", "any"),
						new Icon(home + "img/icon-maskable.png", "512x512", "maskable")),
				List.of(new Shortcut(this.messages.text("layout.report", locale), home + "report"),
						new Shortcut(this.messages.text("layout.track", locale), home + "track")));
	}

	/** As the W3C's "Web Application Manifest" names its members. */
	record Manifest(String id, String name, @JsonProperty("short_name") String shortName, String description,
			String lang, String dir, @JsonProperty("start_url") String startUrl, String scope, String display,
			@JsonProperty("theme_color") String themeColor, @JsonProperty("background_color") String backgroundColor,
			List<Icon> icons, List<Shortcut> shortcuts) {

	}

	record Icon(String src, String sizes, String purpose) {

		@JsonProperty
		String type() {
			return "image/png";
		}

	}

	record Shortcut(String name, String url) {

	}

}
