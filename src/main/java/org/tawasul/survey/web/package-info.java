/**
 * The survey's own page, and what the care centre sees of the answers.
 */
@NullMarked
package org.tawasul.survey.web;

import org.jspecify.annotations.NullMarked;
