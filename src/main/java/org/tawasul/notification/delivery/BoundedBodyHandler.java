package org.tawasul.notification.delivery;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Reads an answer's beginning and throws the rest away, however long it is. */
final class BoundedBodyHandler implements BodyHandler<String> {

	private static final int MOST = 65_536;

	@Override
	public BodySubscriber<String> apply(ResponseInfo answer) {
		return new Beginning();
	}

	/** Keeps what fits. */
	private static final class Beginning implements BodySubscriber<String> {

		private final CompletableFuture<String> text = new CompletableFuture<>();

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		@Override
		public CompletionStage<String> getBody() {
			return this.text;
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			subscription.request(Long.MAX_VALUE);
		}

		@Override
		public void onNext(List<ByteBuffer> parts) {
			for (ByteBuffer part : parts) {
				byte[] kept = new byte[Math.min(part.remaining(), MOST - this.bytes.size())];
				part.get(kept);
				this.bytes.writeBytes(kept);
			}
		}

		@Override
		public void onError(Throwable failure) {
			this.text.completeExceptionally(failure);
		}

		@Override
		public void onComplete() {
			this.text.complete(this.bytes.toString(StandardCharsets.UTF_8));
		}

	}

}
