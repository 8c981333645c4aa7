/**
 * The outbox as administrators see it: what was written to whom, what became of it, and
 * how it reads.
 */
@NullMarked
package org.tawasul.notification.web;

import org.jspecify.annotations.NullMarked;
