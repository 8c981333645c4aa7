/**
 * Messages leave: by e-mail and SMS, by workers outside the engine and outside any case's
 * transaction, each once, in spite of gateways that are slow, unavailable or broken. See
 * {@code docs/messages.md} and {@code docs/adr/0008-delivery.md}.
 */
@NullMarked
package org.tawasul.notification.delivery;

import org.jspecify.annotations.NullMarked;
