package org.tawasul.guide;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people train.
 *
 * @param url the address of the practice ministry, such as
 * {@code https://practice.tawasul.example}: the guide and the desk's home lead there.
 * Without it they say nothing of one
 */
@ConfigurationProperties("tawasul.training")
record TrainingProperties(@Nullable String url) {

	TrainingProperties {
		url = (url == null || url.isBlank()) ? null : url.strip();
		if (url != null && !url.toLowerCase(Locale.ROOT).matches("https?://[^\\s\"<>]+")) {
			throw new IllegalArgumentException("tawasul.training.url must begin with https:// or http://");
		}
	}

}
