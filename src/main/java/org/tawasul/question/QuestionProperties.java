package org.tawasul.question;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the questions.
 *
 * @param recheck how long a node uses the questions in memory before it checks whether
 * they have changed
 * @param readsPerMinute how often a network address may read the questions per minute
 */
@ConfigurationProperties("tawasul.question")
public record QuestionProperties(@DefaultValue("30s") Duration recheck, @DefaultValue("120") int readsPerMinute) {

}
