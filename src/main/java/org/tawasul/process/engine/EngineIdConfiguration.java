package org.tawasul.process.engine;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Ids of the engine in the order of time (UUID version 7). The starter's begin with the
 * fast part of the clock: among a million cases the rows of two cases, a tenth of a
 * second apart, lie on different pages of each index, which have to be read first.
 */
@Configuration(proxyBeanMethods = false)
class EngineIdConfiguration {

	@Bean
	IdGenerator engineIds() {
		TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
		return () -> ids.generate().toString();
	}

}
