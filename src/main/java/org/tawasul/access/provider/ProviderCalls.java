package org.tawasul.access.provider;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * Calls to the identity provider, none of which waits longer than the settings say: the
 * clients that Spring Security would make by itself wait for ever.
 */
final class ProviderCalls {

	private final ClientHttpRequestFactory requests;

	ProviderCalls(Duration timeout) {
		JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(timeout).build());
		factory.setReadTimeout(timeout);
		this.requests = factory;
	}

	RestClient plain() {
		return RestClient.builder().requestFactory(this.requests).build();
	}

	/** For its keys. */
	RestOperations keys() {
		return new RestTemplate(this.requests);
	}

	/** For what it tells about people. */
	RestOperations people() {
		RestTemplate calls = new RestTemplate(this.requests);
		calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
		return calls;
	}

	/** For the exchange of a code for tokens. */
	OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
		RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
		client.setRestClient(RestClient.builder().requestFactory(this.requests).messageConverters((converters) -> {
			converters.clear();
			converters
				.addAll(List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()));
		}).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
		return client;
	}

}
