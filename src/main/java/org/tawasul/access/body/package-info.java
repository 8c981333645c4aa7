/**
 * Bodies of requests that come slowly: how long a sender may keep a thread waiting, and
 * how many may at once.
 */
@NullMarked
package org.tawasul.access.body;

import org.jspecify.annotations.NullMarked;
