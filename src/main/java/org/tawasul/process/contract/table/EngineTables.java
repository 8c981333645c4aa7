package org.tawasul.process.contract.table;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/**
 * Whether the engine reads a file: what no rule of ours has found wrong and no editor
 * would write, such as elements in another order.
 */
final class EngineTables {

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	/** Of several files in a deployment, few have changed. */
	private static final Cache<ByteBuffer, Boolean> READ = Caffeine.newBuilder().maximumSize(50).build();

	private EngineTables() {
	}

	static boolean reads(byte[] content) {
		return READ.get(ByteBuffer.wrap(content.clone()), (key) -> parses(content));
	}

	private static boolean parses(byte[] content) {
		try {
			return !ENGINE.parseDecisions(new ByteArrayInputStream(content)).isEmpty();
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

}
