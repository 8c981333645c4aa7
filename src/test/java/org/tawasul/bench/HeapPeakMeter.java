package org.tawasul.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;

import static java.lang.management.MemoryType.HEAP;

/**
 * How much heap something takes: collected every tenth of a second, so that what counts
 * is what lives.
 */
final class HeapPeakMeter {

	private static final Set<String> POOLS = ManagementFactory.getMemoryPoolMXBeans()
		.stream()
		.filter((pool) -> pool.getType() == HEAP)
		.map((pool) -> pool.getName())
		.collect(Collectors.toSet());

	private HeapPeakMeter() {
	}

	static Figures during(Runnable work) {
		System.gc();
		long idle = used();
		AtomicLong live = new AtomicLong(idle);
		AtomicLong most = new AtomicLong(idle);
		NotificationListener collected = (note, nothing) -> {
			Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from((CompositeData) note.getUserData())
				.getGcInfo()
				.getMemoryUsageAfterGc();
			long sum = POOLS.stream().mapToLong((pool) -> after.get(pool).getUsed()).sum();
			live.accumulateAndGet(sum, Math::max);
		};
		listen(collected, true);
		ScheduledExecutorService watch = Executors.newScheduledThreadPool(2);
		watch.scheduleWithFixedDelay(() -> most.accumulateAndGet(used(), Math::max), 0, 5, TimeUnit.MILLISECONDS);
		watch.scheduleWithFixedDelay(System::gc, 0, 100, TimeUnit.MILLISECONDS);
		long start = System.nanoTime();
		try {
			work.run();
		}
		finally {
			watch.shutdownNow();
			listen(collected, false);
		}
		return new Figures(live.get() - idle, most.get() - idle, (System.nanoTime() - start) / 1e9);
	}

	private static long used() {
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static void listen(NotificationListener listener, boolean on) {
		for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
			NotificationEmitter emitter = (NotificationEmitter) collector;
			try {
				if (on) {
					emitter.addNotificationListener(listener, null, null);
				}
				else {
					emitter.removeNotificationListener(listener);
				}
			}
			catch (javax.management.ListenerNotFoundException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	/**
	 * What it took, over what was in use before.
	 *
	 * @param live bytes still in use after a collection, at most
	 * @param used bytes in use, garbage included, at most
	 * @param seconds how long it took
	 */
	record Figures(long live, long used, double seconds) {

	}

}
