package org.tawasul.notification.delivery;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.notification.RenderingService;

/**
 * What happens to messages after they are written: they are rendered and queued, and each
 * channel's queue is emptied in the background, so that a gateway that hangs holds up
 * neither the other channel nor the rendering.
 */
class MessagePipeline implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(MessagePipeline.class);

	private static final int SECONDS_TO_END = 20;

	private final RenderingService rendering;

	private final boolean renderingEnabled;

	private final List<MessageSender> senders;

	private final Set<DeliveryChannel> busy = ConcurrentHashMap.newKeySet();

	private final ExecutorService background = Executors.newCachedThreadPool();

	MessagePipeline(RenderingService rendering, boolean renderingEnabled, List<MessageSender> senders) {
		this.rendering = rendering;
		this.renderingEnabled = renderingEnabled;
		this.senders = senders;
	}

	/**
	 * Renders and sends what is pending.
	 * @param shouldContinue asked between two messages
	 */
	void poll(BooleanSupplier shouldContinue) {
		try {
			if (this.renderingEnabled) {
				this.rendering.renderPending();
			}
		}
		finally {
			this.senders.forEach((sender) -> start(sender, shouldContinue));
		}
	}

	private void start(MessageSender sender, BooleanSupplier shouldContinue) {
		if (this.busy.add(sender.channel())) {
			this.background.execute(() -> {
				try {
					sender.sendDue(() -> shouldContinue.getAsBoolean() && !this.background.isShutdown());
				}
				catch (RuntimeException ex) {
					log.error("Sending by {} stopped; the next poll starts it again", sender.channel(), ex);
				}
				finally {
					this.busy.remove(sender.channel());
				}
			});
		}
	}

	/** Waits for the messages that are with a gateway at the moment. */
	@Override
	public void close() {
		this.background.shutdown();
		try {
			if (!this.background.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
				log.warn("Messages are still being sent; what is not recorded will be sent again by the same id");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
