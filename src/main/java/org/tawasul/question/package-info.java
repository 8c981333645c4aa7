/**
 * What is asked beside the story itself, by type of request and category of incident:
 * data that the ministry changes, not code. {@link org.tawasul.question.QuestionService}
 * asks, checks what is answered and reads it to people.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "casefile", "language", "problem" })
package org.tawasul.question;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
