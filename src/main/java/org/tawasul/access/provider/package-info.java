/**
 * Sign-in by the ministry's identity provider (OpenID Connect): an alternative to
 * passwords of our own. Who somebody is, the provider says; what they may do, the
 * directory.
 */
@NullMarked
package org.tawasul.access.provider;

import org.jspecify.annotations.NullMarked;
