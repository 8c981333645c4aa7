package org.tawasul.question;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the questions.
 *
 * @param recheck how long a node asks from memory before it looks whether somebody has
 * changed the questions
 * @param readsPerMinute how often one network address may ask for the questions in a
 * minute
 */
@ConfigurationProperties("tawasul.question")
public record QuestionProperties(@DefaultValue("30s") Duration recheck, @DefaultValue("120") int readsPerMinute) {

}
