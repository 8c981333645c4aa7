package org.tawasul.access.web;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.access.StaffBrowser;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Anybody can write the headers that a proxy writes: unless the installation says that
 * there is one, they count for nothing.
 */
@TawasulTest
class ForwardedHeadersTest {

	@LocalServerPort
	private int port;

	@Test
	void callerCannotMakeUpAnAddressForEachGuess() {
		int last = 0;
		for (int guess = 0; guess < 6; guess++) {
			last = browser().call("/engine-rest/task", "Authorization", "Basic Zm9yd2FyZGVkOndyb25n", "X-Forwarded-For",
					"198.51.100." + guess, "Forwarded", "for=198.51.100." + guess, "X-Real-IP", "198.51.100." + guess)
				.statusCode();
		}
		assertThat(last).isEqualTo(429);
	}

	@Test
	void callerCannotMakeUpHostOrScheme() {
		HttpResponse<String> answer = browser().call("/login", "X-Forwarded-Proto", "https", "X-Forwarded-Host",
				"evil.example", "X-Forwarded-Port", "443", "X-Forwarded-Prefix", "/evil");
		assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
		assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty()
			.noneMatch((cookie) -> cookie.contains("Secure"));
		assertThat(answer.body()).doesNotContain("evil");
	}

	private StaffBrowser browser() {
		return new StaffBrowser(this.port);
	}

}
