package org.tawasul.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;

import static org.assertj.core.api.Assertions.assertThat;

class FileUrlFilterTest {

	@ParameterizedTest
	@CsvSource({ "/css/desk.css, /css/desk.css?found", "/js/forms.js?a=1, /js/forms.js?found?a=1",
			"/desk/cases/41001, /desk/cases/41001", "/desk/requests?q=a.b, /desk/requests?q=a.b",
			"/desk/cases/1#part.two, /desk/cases/1#part.two", "/v1.2/list, /v1.2/list", "'', ''",
			"?lang=en, ?lang=en" })
	void onlyFilesAreLookedForOnTheClassPath(String url, String written) throws ServletException, IOException {
		MockHttpServletRequest page = new MockHttpServletRequest("GET", "/desk");
		new FileUrlFilter().doFilter(page, new MockHttpServletResponse(), (request, response) -> {
			request.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, everything());
			assertThat(((HttpServletResponse) response).encodeURL(url)).isEqualTo(written);
		});
	}

	/** Finds whatever it is asked for. */
	private static ResourceUrlProvider everything() {
		ResourceHttpRequestHandler files = new ResourceHttpRequestHandler();
		files.setResourceResolvers(List.of(new PathResourceResolver() {
			@Override
			public String resolveUrlPath(String path, List<? extends Resource> locations, ResourceResolverChain chain) {
				return path + "?found";
			}
		}));
		ResourceUrlProvider provider = new ResourceUrlProvider();
		provider.setHandlerMap(Map.of("/**", files));
		return provider;
	}

}
