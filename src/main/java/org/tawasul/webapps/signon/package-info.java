/**
 * One sign-on: who is signed in with Spring Security is so in Camunda's applications and
 * at its REST interface.
 */
@NullMarked
package org.tawasul.webapps.signon;

import org.jspecify.annotations.NullMarked;
