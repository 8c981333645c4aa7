package org.tawasul.attachment.store;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * An S3-compatible store for the content of files. Without a bucket the database keeps
 * them.
 *
 * @param endpoint address of the store, for example {@code https://s3.example.gov.sa};
 * Amazon's own when left out
 * @param bucket where files go; it must exist
 * @param region as the store calls it
 * @param accessKey name of the key
 * @param secretKey the key itself
 * @param pathStyle whether the bucket stands in the path of addresses rather than in
 * their host, as most stores other than Amazon's want it
 * @param connectTimeout for reaching the store
 * @param timeout for one file in or out, tries again included
 */
@ConfigurationProperties("tawasul.store.s3")
record S3Properties(@Nullable URI endpoint, @Nullable String bucket, @DefaultValue("us-east-1") String region,
		@Nullable String accessKey, @Nullable String secretKey, @DefaultValue("true") boolean pathStyle,
		@DefaultValue("5s") Duration connectTimeout, @DefaultValue("60s") Duration timeout) {

	S3Properties {
		if (StringUtils.hasText(bucket)) {
			Assert.isTrue(StringUtils.hasText(accessKey) && StringUtils.hasText(secretKey),
					"tawasul.store.s3.bucket needs tawasul.store.s3.access-key and tawasul.store.s3.secret-key");
		}
	}

	boolean isConfigured() {
		return StringUtils.hasText(this.bucket);
	}

	@Override
	public String toString() {
		return "S3Properties[endpoint=" + this.endpoint + ", bucket=" + this.bucket + ']';
	}

}
