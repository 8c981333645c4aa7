/**
 * Satisfaction calls by a voice gateway: ordered over HTTP, answered by a signed call
 * with the digits that reporters have pressed.
 */
@NullMarked
package org.tawasul.survey.voice;

import org.jspecify.annotations.NullMarked;
