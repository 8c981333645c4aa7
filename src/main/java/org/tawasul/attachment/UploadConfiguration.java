package org.tawasul.attachment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;

/**
 * Which multipart requests are read by Spring, and which by {@link UploadReader}.
 */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

	@Bean
	ApiMultipartFilter programUploads() {
		return new ApiMultipartFilter();
	}

	@Bean
	MultipartResolver multipartResolver() {
		return new ApiMultipartFilter.FormMultipartResolver();
	}

}
