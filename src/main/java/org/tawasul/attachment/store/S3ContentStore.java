package org.tawasul.attachment.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Content in an S3-compatible store, streamed both ways and with timeouts.
 */
final class S3ContentStore implements ContentStore, AutoCloseable {

	/** Timeout of availability checks, for whose answer somebody waits. */
	private static final Duration SHORT = Duration.ofSeconds(3);

	private final String bucket;

	private final S3Client client;

	private final S3Client probe;

	S3ContentStore(S3Properties settings) {
		this.bucket = Objects.requireNonNull(settings.bucket());
		this.client = client(settings, settings.timeout());
		this.probe = client(settings, SHORT);
	}

	private static S3Client client(S3Properties settings, Duration timeout) {
		S3ClientBuilder builder = S3Client.builder()
			.region(Region.of(settings.region()))
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials
				.create(Objects.requireNonNull(settings.accessKey()), Objects.requireNonNull(settings.secretKey()))))
			.forcePathStyle(settings.pathStyle())
			// Stores other than Amazon's need not know its newer checksums.
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
			.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
			.httpClientBuilder(UrlConnectionHttpClient.builder()
				.connectionTimeout(settings.connectTimeout())
				.socketTimeout(timeout))
			.overrideConfiguration((limits) -> limits.apiCallTimeout(timeout).apiCallAttemptTimeout(timeout));
		Optional.ofNullable(settings.endpoint()).ifPresent(builder::endpointOverride);
		return builder.build();
	}

	@Override
	public StoreKind kind() {
		return StoreKind.S3;
	}

	@Override
	public void put(String location, Path file) {
		call(() -> this.client.putObject((put) -> put.bucket(this.bucket).key(location), RequestBody.fromFile(file)));
	}

	@Override
	public InputStream open(String location) {
		return call(() -> this.client.getObject((get) -> get.bucket(this.bucket).key(location)));
	}

	@Override
	public void delete(String location) {
		call(() -> this.client.deleteObject((delete) -> delete.bucket(this.bucket).key(location)));
	}

	@Override
	public Optional<String> problem() {
		try {
			call(() -> this.probe.headBucket((head) -> head.bucket(this.bucket)));
			return Optional.empty();
		}
		catch (StoreUnavailableException ex) {
			return Optional.ofNullable(ex.getMessage());
		}
	}

	/** Says what failed, never the request, which contains our key. */
	private static <T> T call(Supplier<T> request) {
		try {
			return request.get();
		}
		catch (S3Exception ex) {
			throw new StoreUnavailableException("the S3 store answers " + ex.statusCode(), ex);
		}
		catch (SdkException ex) {
			throw new StoreUnavailableException("the S3 store cannot be reached: " + ex.getClass().getSimpleName(), ex);
		}
	}

	@Override
	public void close() {
		this.client.close();
		this.probe.close();
	}

}
